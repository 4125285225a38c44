import { importDocuments, importOutlines, importSheets, importTexts } from '../unit/documents';

describe('import', () => {
  it('texts come back exactly, whatever they are: 200 tables', () => importTexts(200));
  it('each word is in a ladder or reported: 200 documents', () => importDocuments(200));
  it('each word is in a ladder or reported: 200 pages of headings and lists', () => importOutlines(200));
  it('each word is in a ladder or reported: 1,000 sheets', () => importSheets(1000));
});
