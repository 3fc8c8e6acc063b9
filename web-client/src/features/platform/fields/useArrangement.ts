import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import {
  arrangeCustomFields,
  type FieldLayoutResponse,
  type ListCustomFieldsResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { customFieldKeys, type CustomRecord } from '@/shared/customFields/customFields';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { type LayoutItem, toSections } from './layout';

/** Shows an order at once and saves the latest when the one before is saved, so that fast moves all count. */
export function useArrangement(recordType: CustomRecord) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const saving = useRef({ last: Promise.resolve(), waiting: 0 });
  const key = customFieldKeys.of(recordType);

  const change = (layout: Partial<FieldLayoutResponse>) =>
    client.setQueryData<ListCustomFieldsResponse>(
      key,
      (known) => known && { ...known, layouts: known.layouts.map((one) => ({ ...one, ...layout })) },
    );
  const save = async (sections: FieldLayoutResponse['sections']) => {
    saving.current.waiting--;
    if (saving.current.waiting > 0) return;
    const version = client.getQueryData<ListCustomFieldsResponse>(key)?.layouts[0]?.version ?? 0;
    try {
      const { data } = await arrangeCustomFields({
        body: { recordType, sections },
        headers: ifMatch({ version }),
      });
      change({ version: data.version });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    if (saving.current.waiting === 0) await client.invalidateQueries({ queryKey: customFieldKeys.all });
  };

  return (items: readonly LayoutItem[]) => {
    const sections = toSections(items);
    void client.cancelQueries({ queryKey: key });
    change({ sections });
    saving.current.waiting++;
    saving.current.last = saving.current.last.then(() => save(sections));
  };
}
