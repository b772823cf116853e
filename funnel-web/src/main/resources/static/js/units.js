// How charts write numbers: large sums are read in 万 and 億, or in millions; what is negative as in the tables.
const units = (() => {
  const japanese = document.documentElement.lang === "ja";
  const size = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const signed = (value, text) => (value < 0 ? (japanese ? "△" : "−") : "") + text(Math.abs(value));
  const yen = (value) => {
    if (!japanese) {
      return value >= 1e6 ? `¥${size(value / 1e6)}M` : `¥${size(value)}`;
    }
    return value >= 1e8 ? `${size(value / 1e8)}億円` : value >= 1e4 ? `${size(value / 1e4)}万円` : `${size(value)}円`;
  };
  return { number: (value) => signed(value, size), money: (value) => signed(value, yen) };
})();
