import type { Store } from "./store.ts";

/*
 * Rows that repeat what `role` and `finding` hold, in the order in which questions about two want it
 * (src/store/migrations/0004-who-with-whom.ts). They are written anew when an article came in or its parts have changed.
 */

const DOERS = "('speaker', 'actor', 'party')";

/** Writes who of an article stands to whom, and who answers whom. */
export function writeWithWhom(store: Store, article: number): void {
  writePairs(store, article);
  writeDoers(store, article);
}

/** Two by their codes. Whom words are about and whom they were told may be the same: that counts once. */
function writePairs({ db }: Store, article: number): void {
  db.run("DELETE FROM pair WHERE finding IN (SELECT n FROM finding WHERE article = ?)", article);
  db.run(
    `INSERT INTO pair (finding, role, one, other, standing, day, quad, counts)
     SELECT finding.n, two.role, one.code, two.code, finding.standing, finding.day,
            CASE WHEN finding.kind <> 'event' THEN 0 WHEN finding.status = 'occurred' AND finding.time = 'current' THEN finding.quad END,
            two.role IN ('about', 'recipient') OR (two.role = 'addressee' AND NOT max(EXISTS (
              SELECT 1 FROM role AS about WHERE about.finding = finding.n AND about.role = 'about'
                 AND about.code = two.code AND about.part <> one.part)))
       FROM finding CROSS JOIN role AS one ON one.finding = finding.n AND one.role IN ${DOERS}
       CROSS JOIN role AS two ON two.finding = finding.n AND two.part <> one.part
        AND two.role IN ('about', 'addressee', 'recipient', 'actor', 'party', 'against')
      WHERE finding.article = ? GROUP BY finding.n, two.role, one.code, two.code`,
    article,
  );
}

function writeDoers({ db }: Store, article: number): void {
  db.run("DELETE FROM reaction_doer WHERE reaction IN (SELECT n FROM reaction WHERE article = ?)", article);
  for (const side of ["answer", "answered"])
    db.run(
      `INSERT INTO reaction_doer (side, code, day, reaction)
       SELECT DISTINCT '${side}', role.code, coalesce(reaction.day, ''), reaction.n FROM reaction
        CROSS JOIN role ON role.finding = reaction.${side} AND role.role IN ${DOERS} WHERE reaction.article = ?`,
      article,
    );
}
