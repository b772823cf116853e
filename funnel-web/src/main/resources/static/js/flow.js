// The handoff flow as a Sankey diagram, drawn from the table beside it; a band opens its handoffs.
(() => {
  const place = document.getElementById("flow");
  if (!place || !window.echarts) {
    return;
  }
  const rows = [...document.querySelectorAll("#flow-table tbody tr")].map(({ dataset }) => dataset);
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = { PENDING: "--fk-warn-mark", RETURNED: "--fk-bad", LOST: "--fk-bad", CS: "--fk-good", RECYCLED: "--fk-unclassified", DISQUALIFIED: "--fk-unclassified", AT_WORK: "--fk-unclassified", OPEN: "--fk-unclassified" };
  const nodes = new Map();
  rows.forEach((row) => {
    nodes.set(row.from, { name: row.fromName, depth: Number(row.fromColumn) });
    nodes.set(row.to, { name: row.toName, depth: Number(row.toColumn) });
  });
  // Columns in which nothing stands take no room.
  const columns = [...new Set([...nodes.values()].map((node) => node.depth))].sort((a, b) => a - b);
  const chart = echarts.init(place, null, { renderer: "svg" });
  const draw = () => {
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        tooltip: { renderMode: "richText", confine: true, formatter: ({ data, name, value }) => (data.source ? `${data.source} → ${data.target}\n${value.toLocaleString("en-US")}` : `${name}\n${value.toLocaleString("en-US")}`) },
        series: [
          {
            type: "sankey",
            left: 4,
            right: 150,
            top: 8,
            bottom: 8,
            nodeWidth: 14,
            nodeGap: 18,
            draggable: false,
            emphasis: { focus: "adjacency" },
            data: [...nodes].map(([key, node]) => ({ name: node.name, depth: columns.indexOf(node.depth), itemStyle: { color: token(colours[key] ?? "--fk-neutral") } })),
            links: rows.map((row) => ({ source: row.fromName, target: row.toName, value: Number(row.value), href: row.href })),
            lineStyle: { color: "target", opacity: 0.28, curveness: 0.5 },
            label: { color: token("--fk-ink"), fontSize: 12, textBorderWidth: 0, formatter: ({ name, value }) => `${name} ${value.toLocaleString("en-US")}` },
          },
        ],
      },
      true,
    );
  };
  chart.on("click", ({ data }) => {
    if (data.href) {
      location.href = data.href;
    }
  });
  draw();
  new ResizeObserver(() => chart.resize()).observe(place);
  addEventListener("beforeprint", () => chart.resize());
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
