import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listListings } from '@/api/generated';
import { DateText } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import css from '../records/records.module.css';
import { accountKeys } from './accountKeys';

/** The fairs and lists on which the company stood: two stands of one company are two lines. */
export function Listings({ accountId }: { accountId: string }) {
  const { t } = useTranslation('segmentation');
  const { data } = useQuery({
    queryKey: [...accountKeys.one(accountId), 'listings'],
    queryFn: async ({ signal }) => (await listListings({ path: { id: accountId }, signal })).data.items,
  });
  if (!data || data.length === 0) return null;
  return (
    <RelatedList title={t('listings.title')} count={data.length}>
      <ul className={css.related}>
        {data.map((listing) => (
          <li key={listing.id}>
            <strong>{listing.source}</strong>
            <span>
              {[
                listing.hall,
                listing.booth && t('listings.booth', { booth: listing.booth }),
                listing.memberNumber && t('listings.member', { number: listing.memberNumber }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {listing.products && <span className={css.why}>{listing.products}</span>}
            <span className={css.why}>
              <DateText value={listing.listedAt} />
            </span>
          </li>
        ))}
      </ul>
    </RelatedList>
  );
}
