// Reasons in descending order with the line of their share so far, drawn from the table below; a bar opens its records.
(() => {
  const place = document.getElementById("pareto");
  if (!place || !window.echarts) {
    return;
  }
  const words = place.dataset;
  const rows = [...document.querySelectorAll("#pareto-table tbody tr")].map(({ dataset }) => dataset);
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shown = words.unit === "YEN" ? units.money : units.number;
  // Counted by quality, a bar shows its parts in the colours of everywhere.
  const parts = rows.some((row) => row.quality !== undefined) ? ["quality", "general", "unclassified"] : [];
  const bar = (name, values, colour, decal) => ({ name, type: "bar", stack: "reason", barMaxWidth: 48, data: values, itemStyle: { color: token(colour), ...(decal ? { decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: token("--fk-card") } } : {}) }, tooltip: { valueFormatter: shown } });
  const chart = echarts.init(place, null, { renderer: "svg" });
  const draw = () => {
    const soft = token("--fk-soft");
    const line = token("--fk-line");
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        tooltip: { trigger: "axis", renderMode: "richText", confine: true },
        legend: { left: 8, top: 0, textStyle: { color: soft }, itemWidth: 12, itemHeight: 10 },
        grid: { left: 8, right: 8, top: parts.length && place.clientWidth < 560 ? 58 : 36, bottom: 4, containLabel: true },
        xAxis: { type: "category", data: rows.map((row) => row.name), axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: soft, interval: 0, hideOverlap: true, width: Math.max(56, place.clientWidth / rows.length - 12), overflow: "truncate" } },
        yAxis: [
          { type: "value", axisLabel: { color: soft, formatter: shown }, splitLine: { lineStyle: { color: line } }, minInterval: 1 },
          { type: "value", min: 0, max: 100, axisLabel: { color: soft, formatter: "{value}%" }, splitLine: { show: false } },
        ],
        series: [
          ...(parts.length
            ? parts.map((part) => bar(words[part], rows.map((row) => Number(row[part])), `--fk-${part}`, part === "unclassified"))
            : [bar(words.weight, rows.map((row) => Number(row.value)), "--fk-neutral", false)]),
          { name: words.upTo, type: "line", yAxisIndex: 1, data: rows.map((row) => (row.upTo ? Number((Number(row.upTo) * 100).toFixed(1)) : null)), symbolSize: 7, lineStyle: { color: token("--fk-warn-mark"), width: 2 }, itemStyle: { color: token("--fk-warn-mark") }, tooltip: { valueFormatter: (value) => `${value}%` } },
        ],
      },
      true,
    );
  };
  chart.on("click", ({ dataIndex }) => (location.href = rows[dataIndex].href));
  draw();
  new ResizeObserver(() => {
    chart.resize();
    draw();
  }).observe(place);
  addEventListener("beforeprint", () => chart.resize());
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
