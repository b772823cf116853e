// A KPI's course over the period with its target and the period before, drawn from the table below it.
(() => {
  const place = document.getElementById("course");
  if (!place || !window.echarts) {
    return;
  }
  const words = place.dataset;
  const percent = words.unit === "PERCENT";
  const rows = [...document.querySelectorAll("#course-table tbody tr")];
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const values = (name) =>
    rows.map(({ dataset }) =>
      dataset[name] === undefined || dataset[name] === ""
        ? null
        : Number((Number(dataset[name]) * (percent ? 100 : 1)).toFixed(2)),
    );
  const has = (list) => list.some((value) => value !== null);
  const short = (value) => (percent ? `${units.number(value)}%` : words.unit === "YEN" ? units.money(value) : units.number(value));
  const chart = echarts.init(place, null, { renderer: "svg" });
  const line = (name, data, style) => ({ type: "line", name, data, symbol: "none", ...style });
  const draw = () => {
    const target = values("target");
    const previous = values("previous");
    const soft = token("--fk-soft");
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        tooltip: { trigger: "axis", renderMode: "richText", confine: true, valueFormatter: (value) => (value === null || value === undefined ? "—" : String(short(value))) },
        legend: { show: has(target) || has(previous), right: 8, top: 0, icon: "roundRect", itemHeight: 3, textStyle: { color: soft } },
        grid: { left: 8, right: 12, top: 30, bottom: 4, containLabel: true },
        xAxis: { type: "category", data: rows.map((row) => row.dataset.label), axisLine: { lineStyle: { color: token("--fk-line") } }, axisTick: { show: false }, axisLabel: { color: soft, hideOverlap: true } },
        yAxis: { type: "value", axisLabel: { color: soft, formatter: short }, splitLine: { lineStyle: { color: token("--fk-line") } } },
        series: [
          line(words.name, values("value"), { symbol: "circle", symbolSize: 7, z: 3, lineStyle: { color: token("--fk-quality"), width: 2 }, itemStyle: { color: token("--fk-quality") } }),
          ...(has(target) ? [line(words.target, target, { step: "middle", lineStyle: { color: token("--fk-warn-mark"), width: 1.5, type: "dashed" }, itemStyle: { color: token("--fk-warn-mark") } })] : []),
          ...(has(previous) ? [line(words.previous, previous, { lineStyle: { color: token("--fk-unclassified"), width: 1.5 }, itemStyle: { color: token("--fk-unclassified") } })] : []),
        ],
      },
      true,
    );
  };
  draw();
  new ResizeObserver(() => chart.resize()).observe(place);
  addEventListener("beforeprint", () => chart.resize());
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
