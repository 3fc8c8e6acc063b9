import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportResponse, reviewRow, type ReviewRowRequest, type RowResponse } from '@/api/generated';
import { updateInLists } from '@/shared/lib/listCache';
import { importKeys } from './importKeys';

/** Puts a row right or decides about it; it is checked anew at once and stays where it stands, so that nothing jumps away. */
export function useReviewRow(list: ImportResponse, row: RowResponse) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: ReviewRowRequest) =>
      (await reviewRow({ path: { id: list.id, number: row.number }, body })).data,
    onSuccess: (reviewed) => {
      updateInLists<RowResponse>(client, importKeys.rows(list.id), reviewed);
      void client.invalidateQueries({ queryKey: importKeys.one(list.id) });
    },
  });
}
