import { useState } from 'react';
import type { ImportMapping, ImportResponse } from '@/api/generated';
import { useDraft } from '@/shared/lib/useDraft';

export interface MappingDraft {
  mapping: ImportMapping;
  change: (patch: Partial<ImportMapping>) => void;
  /** Once the server has it. */
  saved: () => void;
  /** What is suggested anew counts from now on. */
  forget: () => void;
}

const suggested = (list: ImportResponse): ImportMapping => ({
  columns: Object.fromEntries(list.columns.map((column) => [column.header, column.suggestedField ?? null])),
  matchBy: ['name', 'email', 'phone', 'website'],
  onMatch: 'fillBlanks',
  fieldPolicies: {},
  defaultCountry: 'HK',
});

/** The mapping as the person has it so far: what was saved, else what is suggested; kept through a reload. */
export function useMappingDraft(list: ImportResponse): MappingDraft {
  const draft = useDraft<ImportMapping>(`import.${list.id}.mapping`);
  const [changed, setChanged] = useState(draft.read);
  const mapping = changed ?? list.mapping ?? suggested(list);
  return {
    mapping,
    change: (patch) => {
      const next = { ...mapping, ...patch };
      setChanged(next);
      draft.write(next);
    },
    saved: draft.clear,
    forget: () => {
      draft.clear();
      setChanged(undefined);
    },
  };
}
