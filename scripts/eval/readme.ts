const FIGURES = /(?<=<!-- eval -->\n\n)[^]*?(?=\n\n<!-- \/eval -->)/u;

/** The figures between the markers of a README, or undefined where it has no markers. */
export function figuresIn(readme: string): string | undefined {
  return FIGURES.exec(readme)?.[0];
}

/** The README with other figures between its markers. */
export function withFigures(readme: string, figures: string): string {
  return readme.replace(FIGURES, () => figures);
}
