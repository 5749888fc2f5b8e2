import { migrations } from '../../db/migrations/index.ts'

/** Steps as a newer program may have them: a column, all its values, a table made of others, in more than one step. */
export const longSteps: readonly string[] = [
  ...migrations,
  'ALTER TABLE person ADD COLUMN nickname TEXT',
  `UPDATE person SET nickname = upper(name) || hex(randomblob(200));
   CREATE TABLE nickname (id TEXT PRIMARY KEY, text TEXT) STRICT;
   INSERT INTO nickname SELECT id, nickname FROM person;`,
  'UPDATE person SET nickname = lower(name); DELETE FROM nickname WHERE text IS NULL; CREATE INDEX nickname_text ON nickname (text)',
]
