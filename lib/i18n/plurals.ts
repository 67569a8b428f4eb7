/** Wordings by CLDR plural category; `other` is required, `#` stands for the number. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/** The wording for `count` in `locale`, its first `#` replaced by the number with separators. */
export function plural(count: number, forms: PluralForms, locale: string): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', () => new Intl.NumberFormat(locale).format(count));
}
