import { useTranslation } from 'react-i18next';
import type { Address } from '@/api/generated';
import { useCountries } from '@/shared/lib/countries';

/** From the door to the country; the label only where it isn't the office. */
export function PlaceText({ place }: { place: Address }) {
  const { t } = useTranslation('segmentation');
  const countries = useCountries();
  const parts = [place.line, place.building, place.district, place.city, countries.nameOf(place.country)];
  const text = parts.filter(Boolean).join(', ');
  return place.kind === 'office' ? text : t(`place.${place.kind}`, { place: text });
}
