// A KPI's course over the period, drawn from the table below it.
(() => {
  const place = document.getElementById("course");
  if (!place || !window.echarts) {
    return;
  }
  const percent = place.dataset.unit === "PERCENT";
  const rows = [...document.querySelectorAll("#course-table tbody tr")];
  const japanese = document.documentElement.lang === "ja";
  const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  // Large sums are read in 万 and 億, or in millions.
  const money = (value) => {
    const size = Math.abs(value);
    if (!japanese) {
      return size >= 1e6 ? `¥${number(value / 1e6)}M` : `¥${number(value)}`;
    }
    return size >= 1e8 ? `${number(value / 1e8)}億円` : size >= 1e4 ? `${number(value / 1e4)}万円` : `${number(value)}円`;
  };
  const axis = percent ? (value) => `${number(value)}%` : place.dataset.unit === "YEN" ? money : number;
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chart = echarts.init(place, null, { renderer: "svg" });
  const draw = () =>
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        formatter: ([point]) => `${point.name}\n${rows[point.dataIndex].dataset.shown}`,
      },
      grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
      xAxis: { type: "category", data: rows.map((row) => row.dataset.label), axisLine: { lineStyle: { color: token("--fk-line") } }, axisTick: { show: false }, axisLabel: { color: token("--fk-soft") } },
      yAxis: { type: "value", minInterval: place.dataset.unit === "COUNT" ? 1 : undefined, axisLabel: { color: token("--fk-soft"), formatter: axis }, splitLine: { lineStyle: { color: token("--fk-line") } } },
      series: [{
        type: "line",
        data: rows.map((row) => (row.dataset.value === undefined || row.dataset.value === "" ? null : Number((Number(row.dataset.value) * (percent ? 100 : 1)).toFixed(2)))),
        symbolSize: 7,
        lineStyle: { color: token("--fk-quality"), width: 2 },
        itemStyle: { color: token("--fk-quality") },
      }],
    }, true);
  draw();
  new ResizeObserver(() => chart.resize()).observe(place);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
