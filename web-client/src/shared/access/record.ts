/** A record of any type, by the server's name of the type. */
export interface RecordRef {
  recordType: 'account' | 'contact' | 'lead' | 'opportunity';
  id: string;
}
