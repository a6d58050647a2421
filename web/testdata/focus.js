// What a page has for the keyboard, and where its focus is.
var all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")].filter((e) => e.checkVisibility());

function named(e) {
  return e.outerHTML.slice(0, 90);
}

function controls() {
  return all.map(named);
}

// The focus shows if the control looks otherwise with it than without.
function focused() {
  const e = document.activeElement, at = all.indexOf(e);
  if (at < 0) return { At: -1, Control: named(e), Visible: true, Skips: false };
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const onScreen = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 1 && box.height > 1;
  return { At: at, Control: named(e), Visible: outlined && onScreen, Skips: e.matches("a.skip") };
}
