/** A square plot of 0 to `most` on both axes, as SVG text. */
export interface Plot {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly most: number;
  /** Values of the axes that are marked. */
  readonly marks: readonly number[];
  /** Area says how many a dot stands for; 1 is the largest. */
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly red?: boolean;
  }[];
}

const SIDE = 420;
const MARGIN = 56;
const LARGEST = 14;
const SMALLEST = 2;

export const svg = ({ title, across, up, most, marks, dots }: Plot): string => {
  const x = (value: number) => (MARGIN + (value / most) * SIDE).toFixed(1);
  const y = (value: number) => (MARGIN + SIDE - (value / most) * SIDE).toFixed(1);
  const whole = SIDE + 2 * MARGIN;
  const middle = whole / 2;
  const text = (at: string, words: string) => `<text ${at} text-anchor="middle">${words}</text>`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="13">`,
    `<title>${title}</title>`,
    `<rect width="${whole}" height="${whole}" fill="#fff"/>`,
    text(`x="${middle}" y="28" font-size="15"`, title),
    text(`x="${middle}" y="${whole - 12}"`, across),
    text(`x="16" y="${middle}" transform="rotate(-90 16 ${middle})"`, up),
    `<path d="M${x(0)} ${y(most)}V${y(0)}H${x(most)}" fill="none" stroke="#333"/>`,
    `<path d="M${x(0)} ${y(0)}L${x(most)} ${y(most)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...marks.flatMap((mark) => [
      text(`x="${x(mark)}" y="${MARGIN + SIDE + 18}"`, String(mark)),
      text(`x="${MARGIN - 16}" y="${y(mark)}"`, String(mark)),
    ]),
    ...dots.map((dot) => {
      const radius = Math.max(Math.sqrt(dot.size) * LARGEST, SMALLEST).toFixed(1);
      const colour = dot.red ? '#c0392b' : '#2c6fbb';
      return `<circle cx="${x(dot.x)}" cy="${y(dot.y)}" r="${radius}" fill="${colour}" fill-opacity="0.6"/>`;
    }),
    '</svg>',
  ].join('\n')}\n`;
};
