// How charts write numbers: large sums are read in 万 and 億, or in millions.
const units = (() => {
  const japanese = document.documentElement.lang === "ja";
  const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const money = (value) => {
    const size = Math.abs(value);
    if (!japanese) {
      return size >= 1e6 ? `¥${number(value / 1e6)}M` : `¥${number(value)}`;
    }
    return size >= 1e8 ? `${number(value / 1e8)}億円` : size >= 1e4 ? `${number(value / 1e4)}万円` : `${number(value)}円`;
  };
  return { number, money };
})();
