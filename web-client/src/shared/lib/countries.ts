import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Where an office in Hong Kong does business, nearest first. */
const CODES = [
  'HK MO CN TW SG JP KR MY TH VN ID PH IN AU NZ US CA GB IE DE FR IT ES PT NL BE LU CH AT DK SE NO FI PL CZ HU RO GR TR IL AE SA QA KW',
  'EG ZA KE NG MX BR AR CL CO PE RU UA KZ PK BD LK NP KH LA MM BN MN',
]
  .join(' ')
  .split(' ');

/** Countries and regions in the person's language, for a choice. */
export function useCountries() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
    const nameOf = (code: string | null | undefined) => (code ? (names.of(code) ?? code) : undefined);
    return { nameOf, options: CODES.map((code) => ({ value: code, label: nameOf(code) ?? code })) };
  }, [i18n.language]);
}
