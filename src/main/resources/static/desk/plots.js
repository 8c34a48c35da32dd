const SVG = 'http://www.w3.org/2000/svg';

/** Returns an element of a picture, made of attributes alone: styles inline are refused. */
function shape(tag, attributes, ...children) {
  const created = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    created.setAttribute(name, value);
  }
  created.append(...children);
  return created;
}

/** Returns a picture whose numbers stand in a table beside it, so that it is hidden from readers. */
function picture(width, height, kind, ...children) {
  return shape('svg', {viewBox: `0 0 ${width} ${height}`, class: `plot ${kind}`, 'aria-hidden': 'true', focusable: 'false'}, ...children);
}

/**
 * Returns horizontal bars, one below the other.
 *
 * @param bars {text, value, words}: `words` stands at the end of the bar; value null for none
 * @param most what a bar of the whole length stands for
 * @param width of the picture in CSS pixels
 */
export function bars(items, most, width) {
  const height = 34;
  const left = Math.min(170, width * .5);
  const room = width - left - 68;
  return picture(width, Math.max(items.length, 1) * height, 'bars', ...items.flatMap((it, index) => {
    const y = index * height;
    const length = most > 0 ? Math.max((it.value ?? 0) / most, 0) * room : 0;
    return [
      shape('text', {x: left - 10, y: y + 21, class: 'plot-name'}, it.text),
      shape('rect', {x: left, y: y + 7, width: room, height: 20, class: 'plot-ground', rx: 2}),
      shape('rect', {x: left, y: y + 7, width: length, height: 20, class: 'plot-bar', rx: 2}),
      shape('text', {x: left + room + 10, y: y + 21, class: 'plot-value'}, it.words),
    ];
  }));
}

/**
 * Returns two lines over days: one whole, one dashed, so that colour alone does not tell them apart.
 *
 * @param days in order, {name, first, second}
 * @param width of the picture in CSS pixels
 */
export function lines(days, firstName, secondName, width) {
  const [height, left, top, bottom] = [250, 40, 32, 30];
  const most = ceiling(Math.max(1, ...days.flatMap((it) => [it.first, it.second])));
  const x = (index) => left + (days.length > 1 ? index * (width - left - 24) / (days.length - 1) : 0);
  const y = (value) => top + (height - top - bottom) * (1 - value / most);
  const path = (key) => days.map((it, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(it[key]).toFixed(1)}`).join('');
  const every = Math.ceil(days.length / Math.max(2, Math.floor(width / 90)));
  return picture(width, height, 'lines',
    ...[0, most / 2, most].filter(Number.isInteger).flatMap((it) => [
      shape('line', {x1: left, x2: width - 24, y1: y(it), y2: y(it), class: 'plot-rule'}),
      shape('text', {x: left - 8, y: y(it) + 4, class: 'plot-name'}, String(it))]),
    ...days.flatMap((it, index) => index % every === 0
      ? [shape('text', {x: x(index), y: height - 8, class: 'plot-day'}, it.name)] : []),
    shape('path', {d: path('second'), class: 'plot-line second'}),
    shape('path', {d: path('first'), class: 'plot-line first'}),
    ...days.length <= 31 ? days.flatMap((it, index) => [
      shape('rect', {x: x(index) - 3, y: y(it.second) - 3, width: 6, height: 6, class: 'plot-dot second'}),
      shape('circle', {cx: x(index), cy: y(it.first), r: 3.5, class: 'plot-dot first'})]) : [],
    shape('line', {x1: left, x2: left + 28, y1: 12, y2: 12, class: 'plot-line first'}),
    shape('text', {x: left + 36, y: 16, class: 'plot-key'}, firstName),
    shape('line', {x1: left + 130, x2: left + 158, y1: 12, y2: 12, class: 'plot-line second'}),
    shape('text', {x: left + 166, y: 16, class: 'plot-key'}, secondName));
}

/** Returns a place where a picture is drawn as wide as there is room, so that its type keeps its size. */
export function fitted(draw) {
  const place = document.createElement('div');
  let drawn = 0;
  new ResizeObserver(([{contentRect: {width}}]) => {
    const whole = Math.floor(width);
    if (whole > 0 && whole !== drawn) {
      drawn = whole;
      place.replaceChildren(draw(whole));
    }
  }).observe(place);
  return place;
}

/** Returns the next round number that is even, for an axis with a middle. */
function ceiling(value) {
  const step = 10 ** Math.floor(Math.log10(value));
  const rounded = Math.ceil(value / step) * step;
  return rounded % 2 === 0 ? rounded : rounded + 1;
}
