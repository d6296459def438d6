/**
 * The words of an article's findings go into the full-text search in one statement (src/store/insert.ts) and no longer
 * one by one: between statements that can fail half-way SQLite has the search write down what it holds, and many small
 * pieces are slow to write and to ask. https://sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods
 */
export const findingsWordsAtOnce = `
DROP TRIGGER finding_words_insert;
`;
