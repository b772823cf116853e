// The forecast of a period day by day: won and weighted amounts stacked, the target as a line, and the same as a table.
(() => {
  const place = document.getElementById("forecast-trend");
  if (!place || !window.echarts) {
    return;
  }
  const words = place.dataset;
  const per = Number(words.per);
  const parts = ["won", "a", "b", "c", "phase"];
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chart = echarts.init(place, null, { renderer: "svg" });
  const day = (iso) => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8, 10))}`;
  const size = (yen) => Number((yen / per).toFixed(per > 100000 ? 2 : 0));
  /** The next number with at most half a digit behind its first, so that the axis ends on a line. */
  const rounded = (value) => {
    const step = 10 ** Math.floor(Math.log10(value || 1)) / 2;
    return Math.ceil(value / step) * step;
  };
  let latest;

  const option = (data) => {
    const soft = token("--fk-soft");
    const line = token("--fk-line");
    const opacity = { won: 1, a: 0.7, b: 0.45, c: 0.25, phase: 0.6 };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: token("--fk-ink") },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true },
      legend: { right: 16, top: 0, textStyle: { color: soft }, itemWidth: 12, itemHeight: 10 },
      grid: { left: 8, right: 16, top: 40, bottom: 4, containLabel: true },
      xAxis: { type: "category", data: data.days.map(day), axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: soft } },
      yAxis: { type: "value", name: words.unit, nameTextStyle: { color: soft }, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } }, max: (value) => rounded(Math.max(value.max, data.target ? size(data.target) : 0) * 1.05) },
      series: [
        ...parts.map((part) => ({
          name: words[part],
          type: "bar",
          stack: "forecast",
          barMaxWidth: 26,
          data: data[part].map((yen) => (yen === null ? null : size(yen))),
          itemStyle: { color: token(part === "phase" ? "--fk-unclassified" : "--fk-good"), opacity: opacity[part], ...(part === "phase" ? { decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: token("--fk-card") } } : {}) },
        })),
        ...(data.target ? [{ name: words.target, type: "line", data: data.days.map(() => size(data.target)), symbol: "none", lineStyle: { color: token("--fk-ink"), width: 1.5, type: "dashed" }, itemStyle: { color: token("--fk-ink") } }] : []),
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
    whole.append(row("th", [words.day, ...parts.map((part) => words[part]), words.total]));
    data.days.forEach((iso, i) => whole.append(row("td", [iso, ...[...parts, "total"].map((part) => (data[part][i] === null ? words.gap : Number(data[part][i]).toLocaleString("en-US")))])));
    document.querySelector("[data-forecast-table]").replaceChildren(whole);
  };

  const show = async () => {
    const answer = await fetch(words.url, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      return;
    }
    latest = await answer.json();
    const empty = latest.days.length === 0;
    document.querySelector("[data-forecast-empty]").hidden = !empty;
    document.querySelector("[data-forecast-gaps]").hidden = !latest.total.includes(null);
    place.hidden = empty;
    if (!empty) {
      chart.setOption(option(latest), true);
      fillTable(latest);
      chart.resize();
    }
  };

  new ResizeObserver(() => chart.resize()).observe(place);
  addEventListener("beforeprint", () => chart.resize());
  new MutationObserver(() => latest?.days.length && chart.setOption(option(latest), true)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
  show();
})();
