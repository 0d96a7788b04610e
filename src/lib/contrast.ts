/** Relative luminance of a colour, as WCAG 2.2 defines it. @param colour `#rrggbb` */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * How well one colour stands out from another (WCAG 2.2, contrast ratio).
 * @param one a colour as `#rrggbb`
 * @param other the same
 * @returns 1 (the same colour) to 21 (black on white); text needs 4.5
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
