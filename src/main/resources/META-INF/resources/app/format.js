// Numbers and times as people read them. Drill time is ticks: seconds since the start, negative before it.

/** 462 → "07:42"; 4000 → "1:06:40"; -70 → "−01:10". */
export function clock(tick) {
  const all = Math.abs(Math.trunc(tick));
  const two = n => String(n).padStart(2, '0');
  const hours = Math.floor(all / 3600);
  const rest = `${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
  return (tick < 0 ? '−' : '') + (hours ? `${hours}:${rest}` : rest);
}

/** 45 → "45 s"; 138 → "2 min 18 s"; 300 → "5 min". */
export function duration(seconds) {
  const all = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  if (!minutes) return `${rest} s`;
  return rest ? `${minutes} min ${rest} s` : `${minutes} min`;
}

/** A time in seconds: 0.0421 → "42 ms"; 3.21 → "3.2 s". */
export function seconds(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (value === 0) return '0 s';
  if (value < 0.9995) return `${Math.round(value * 1000)} ms`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

/** A share 0..1: 0.0314 → "3.1 %"; 0.5 → "50 %". */
export function percent(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return '–';
  const value = share * 100;
  return `${value !== 0 && Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

/** A plain number with as many digits as help: 0.0412, 3.1, 25, 1,204. */
export function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  if (size >= 1) return value.toFixed(1);
  return Number(value.toPrecision(2)).toString();
}

/** A value of a series in its unit: "s" is kept in seconds, "%" as a share. */
export function inUnit(value, unit) {
  if (unit === 's') return seconds(value);
  if (unit === '%') return percent(value);
  if (unit === '/s') return `${number(value)}/s`;
  if (unit === 'x') return `${number(value)}×`;
  return number(value);
}

/** "incident-lead" → "Incident lead". */
export function sentenceCase(word) {
  const text = String(word ?? '').replaceAll(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
