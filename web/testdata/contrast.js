// Texts that are too faint: the ratio of WCAG's relative luminances below 4.5, or 3 for large ones.
(() => {
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
    return { c: [r, g, b], a: a / 255 };
  };
  const over = (top, below) => top.c.map((x, i) => top.a * x + (1 - top.a) * below[i]);
  const behind = (e) => {
    if (!e) return rgba("Canvas").c;
    const own = rgba(getComputedStyle(e).backgroundColor);
    return own.a === 1 ? own.c : over(own, behind(e.parentElement));
  };
  const luminance = (c) => {
    const [r, g, b] = c.map((x) => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !e.checkVisibility() || e.closest("svg, .unseen")) continue;
    const style = getComputedStyle(e), paper = behind(e);
    const [light, dark] = [luminance(over(rgba(style.color), paper)), luminance(paper)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05), size = parseFloat(style.fontSize);
    const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)}: <${e.localName} class="${e.className}"> ${style.color} on ${paper.map(Math.round)}`);
  }
  return [...faint];
})();
