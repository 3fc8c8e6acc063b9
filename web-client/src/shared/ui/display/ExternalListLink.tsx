import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getExternalList } from '@/api/generated';
import { useCan } from '@/app/session';
import { Nothing, Pill } from '@/shared/ui/display/Display';

/** The bought or lent list that something stands on, and why it may not be used any more. */
export function ExternalListLink({ id }: { id: string }) {
  const can = useCan();
  const { data: list } = useQuery({
    queryKey: ['external-lists', id],
    queryFn: async ({ signal }) => (await getExternalList({ path: { id }, signal })).data,
    enabled: can('external-lists:read'),
  });
  if (!list) return <Nothing />;
  return (
    <>
      <Anchor inherit renderRoot={(props) => <Link to="/external-lists/$id" params={{ id }} {...props} />}>
        {list.name}
      </Anchor>{' '}
      {list.reasonAgainst && <Pill tone="bad">{list.reasonAgainst}</Pill>}
    </>
  );
}
