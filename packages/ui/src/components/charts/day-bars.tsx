import classes from './day-bars.module.css';

/** What a part of each bar stands for. */
export interface DaySeries {
  key: string;
  label: string;
  /** A CSS colour. */
  color: string;
}

/** One day's counts by series. */
export interface DayCounts {
  /** In words. */
  day: string;
  counts: Readonly<Record<string, number>>;
}

/** Counts by day. */
export interface DayBarsProps {
  series: readonly DaySeries[];
  /** Every day of the span, in order. */
  days: readonly DayCounts[];
  /** What the chart says, for screen readers. */
  label: string;
  /** A count in words. */
  format: (count: number) => string;
}

const width = 304;
const height = 132;
const left = 40;

/** Stacked bars, a day each, with a legend. */
export function DayBars({ series, days, label, format }: DayBarsProps) {
  const totals = days.map(({ counts }) => series.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0));
  const top = ceiling(Math.max(1, ...totals));
  const step = (width - left) / Math.max(1, days.length);
  const heightOf = (count: number) => (count / top) * height;
  return (
    <figure className={classes.figure}>
      <ul className={classes.legend}>
        {series.map(({ key, label: name, color }) => (
          <li key={key}>
            <span className={classes.swatch} style={{ background: color }} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
      <svg className={classes.chart} viewBox={`0 0 ${width} ${height + 12}`} role="img" aria-label={label}>
        {[0, 0.5, 1].map((share) => (
          <g key={share} transform={`translate(0 ${6 + height * (1 - share)})`}>
            <line className={classes.grid} x1={left} x2={width} />
            <text className={classes.tick} x={left - 8} dy={4}>
              {format(top * share)}
            </text>
          </g>
        ))}
        {days.map(({ day, counts }, n) => {
          let below = 6 + height;
          return (
            <g key={day} transform={`translate(${left + n * step} 0)`}>
              <title>{`${day}: ${format(totals[n] ?? 0)}`}</title>
              {series.map(({ key, color }) => {
                const part = heightOf(counts[key] ?? 0);
                below -= part;
                return (
                  <rect key={key} x={step * 0.15} y={below} width={step * 0.7} height={part} style={{ fill: color }} />
                );
              })}
            </g>
          );
        })}
      </svg>
      <p className={classes.ends} aria-hidden>
        <span>{days[0]?.day}</span>
        <span>{days.length > 1 ? days.at(-1)?.day : ''}</span>
      </p>
    </figure>
  );
}

/** The least round number that is not below, and has a whole half. */
function ceiling(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const round = [1, 2, 4, 6, 8, 10].find((times) => times * size >= most) ?? 10;
  return Math.max(2, round * size);
}
