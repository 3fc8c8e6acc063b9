import { Code, List } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { SegmentResponse } from '@/api/generated';
import type { Filter } from '@/shared/filter/ast';
import { parseFilter } from '@/shared/filter/parse';
import { useFilterWords } from '@/shared/filter/useFilterWords';
import { Panel } from '@/shared/ui/Panel';
import { useSegmentFields } from './segments';

/** The criteria in words, as they are written, and which segments rely on this one. */
export function SegmentCriteria({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const definition = segment.definition ?? '';
  const filter = useMemo(() => {
    try {
      return parseFilter(definition);
    } catch {
      return undefined;
    }
  }, [definition]);
  return (
    <>
      <Panel title={t('section.criteria')}>
        {filter && <Words filter={filter} segment={segment} />}
        <Code block mt="sm" tabIndex={0} aria-label={t('asText')}>
          {definition}
        </Code>
      </Panel>
      {segment.usedBy.length > 0 && (
        <Panel title={t('usedBy')}>
          <List size="sm">
            {segment.usedBy.map((one) => (
              <List.Item key={one.id}>
                <Link to="/segments/$id" params={{ id: one.id }}>
                  {one.name}
                </Link>
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </>
  );
}

function Words({ filter, segment }: { filter: Filter; segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const words = useFilterWords(useSegmentFields(segment.recordType, segment.id));
  if (filter.kind === 'condition') return <span>{words(filter)}</span>;
  const items = filter.kind === 'not' ? [filter.item] : filter.items;
  return (
    <div role="group" aria-label={t(`group.${filter.kind}`)}>
      <strong>{t(`group.${filter.kind}`)}</strong>
      <List size="sm" withPadding>
        {items.map((item, index) => (
          <List.Item key={index}>
            <Words filter={item} segment={segment} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}
