import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listContacts, type OpportunityResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { Phone } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';

const SHOWN = 20;

/** The people at the customer, and the lead that it came from. */
export function OpportunityRelated({ opportunity }: { opportunity: OpportunityResponse }) {
  const { t } = useTranslation('sales');
  const can = useCan();
  const { accountId, leadId, leadNumber } = opportunity;
  const contacts = useQuery({
    queryKey: ['contacts', 'list', 'of', accountId],
    queryFn: async ({ signal }) => {
      const filter = `accountId eq "${accountId}"`;
      return (await listContacts({ query: { filter, sort: 'name', limit: SHOWN }, signal })).data.items;
    },
    enabled: can('contacts:read'),
  });
  return (
    <>
      <RelatedList title={t('contacts')} count={contacts.data?.length}>
        {contacts.data?.map((contact) => (
          <div key={contact.id}>
            <Anchor
              inherit
              renderRoot={(props) => <Link to="/contacts/$id" params={{ id: contact.id }} {...props} />}
            >
              {contact.name}
            </Anchor>{' '}
            {contact.phones[0] && <Phone value={contact.phones[0].number} />}
          </div>
        ))}
      </RelatedList>
      {leadId && (
        <RelatedList title={t('lead')}>
          <Anchor inherit renderRoot={(props) => <Link to="/leads/$id" params={{ id: leadId }} {...props} />}>
            {leadNumber}
          </Anchor>
        </RelatedList>
      )}
    </>
  );
}
