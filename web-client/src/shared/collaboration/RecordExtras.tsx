import { Suspense } from 'react';
import { Attachments, Comments } from '.';

interface Props {
  /** The API's name of the type: "lead". */
  recordType: string;
  id: string;
  /** Where the timeline takes what people say, comments have no place of their own. */
  withoutComments?: boolean;
}

/** Files and comments of a record, beside what else belongs to it. */
export const RecordExtras = ({ recordType, id, withoutComments = false }: Props) => (
  <Suspense fallback={null}>
    <Attachments recordType={recordType} recordId={id} />
    {!withoutComments && <Comments recordType={recordType} recordId={id} />}
  </Suspense>
);
