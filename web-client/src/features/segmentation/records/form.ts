/** What a part of a form needs of the whole: any form that has these values and perhaps more. */
export interface FormOf<V> {
  values: V;
  getInputProps(path: string): object;
  insertListItem(path: string, item: unknown): void;
  removeListItem(path: string, index: number): void;
}

/** Blank means "not said": the API gets null, not an empty text. */
export const orNull = (text: string) => text.trim() || null;

export const NAME_LOCALES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type FormNames = Record<(typeof NAME_LOCALES)[number], string>;

/** Names by locale for a form, and back without the blank ones. */
export const formNames = (names: Readonly<Record<string, string>>): FormNames => ({
  'zh-Hant': '',
  'zh-Hans': '',
  en: '',
  ...names,
});
export const saidNames = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([locale, name]) => (name.trim() ? [[locale, name.trim()]] : [])),
  );

/** A checkbox shows `checked`; a boolean `value` would be no valid attribute. */
export const checkboxProps = (
  form: Pick<FormOf<unknown>, 'getInputProps'>,
  path: string,
  checked: boolean,
) => ({
  ...form.getInputProps(path),
  value: undefined,
  checked,
});
