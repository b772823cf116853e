// A stage's months by quality: stacked columns with the quality ratio as a line, and the same as a table.
(() => {
  const place = document.getElementById("trend");
  if (!place || !window.echarts) {
    return;
  }
  const words = place.dataset;
  const table = document.querySelector("[data-trend-table]");
  const buttons = document.querySelectorAll("[data-trend]");
  const chart = echarts.init(place, null, { renderer: "svg" });
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let latest;

  const japanese = document.documentElement.lang === "ja";
  const month = (iso) => (japanese ? `${iso.slice(0, 4)}/${Number(iso.slice(5, 7))}` : new Date(iso).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }));

  const option = (data) => {
    const ink = token("--fk-ink");
    const soft = token("--fk-soft");
    const line = token("--fk-line");
    // Where there is little room the legend says what the axes count.
    const narrow = place.clientWidth < 560;
    const bar = (name, values, colour, decal) => ({
      name,
      type: "bar",
      stack: "leads",
      barMaxWidth: 34,
      data: values.map((value, i) => ({ value, itemStyle: { opacity: data.mature[i] ? 1 : 0.55 } })),
      itemStyle: { color: colour, ...(decal ? { decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: token("--fk-card") } } : {}) },
    });
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true },
      legend: { left: narrow ? 0 : "center", top: 0, textStyle: { color: soft }, itemWidth: 12, itemHeight: 10 },
      grid: { left: 8, right: 8, top: narrow ? 58 : 36, bottom: 4, containLabel: true },
      xAxis: {
        type: "category",
        data: data.months.map((iso, i) => month(iso) + (data.mature[i] ? "" : ` ${words.maturing}`)),
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
        axisLabel: { color: soft },
      },
      yAxis: [
        { type: "value", name: narrow ? "" : words.count, nameTextStyle: { color: soft, align: "left" }, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } }, minInterval: 1 },
        { type: "value", name: narrow ? "" : `${words.ratio} %`, nameTextStyle: { color: soft, align: "right" }, min: 0, max: 100, axisLabel: { color: soft }, splitLine: { show: false } },
      ],
      series: [
        bar(words.quality, data.quality, token("--fk-quality"), false),
        bar(words.general, data.general, token("--fk-general"), false),
        bar(words.unclassified, data.unclassified, token("--fk-unclassified"), true),
        { name: words.ratio, type: "line", yAxisIndex: 1, data: data.ratio, symbolSize: 6, connectNulls: false, lineStyle: { color: token("--fk-warn-mark"), width: 2 }, itemStyle: { color: token("--fk-warn-mark") } },
      ],
    };
  };

  const fillTable = (data) => {
    const cell = (tag, text, className) => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.className = className;
      return element;
    };
    const row = (tag, cells) => {
      const element = document.createElement("tr");
      cells.forEach((text, i) => element.append(cell(i ? tag : "th", text, i ? "num" : "")));
      return element;
    };
    const whole = document.createElement("table");
    whole.className = "table";
    whole.append(row("th", [words.month, words.quality, words.general, words.unclassified, `${words.ratio} %`]));
    data.months.forEach((iso, i) =>
      whole.append(row("td", [month(iso), data.quality[i], data.general[i], data.unclassified[i], data.ratio[i] ?? "—"])));
    table.replaceChildren(whole);
  };

  const show = async (button) => {
    buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    const answer = await fetch(button.dataset.trend, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      latest = await answer.json();
      chart.setOption(option(latest), true);
      fillTable(latest);
    }
  };

  buttons.forEach((button) => button.addEventListener("click", () => show(button)));
  new ResizeObserver(() => chart.resize()).observe(place);
  addEventListener("beforeprint", () => chart.resize());
  new MutationObserver(() => latest && chart.setOption(option(latest), true)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
  show(buttons[0]);
})();
