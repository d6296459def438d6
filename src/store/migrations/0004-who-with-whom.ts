/**
 * Two tables that repeat what `role` and `finding` hold, in the order in which questions about two want it: without
 * them, how two states stand to each other is found by going through all that one of them ever said and did. They are
 * written by src/store/with-whom.ts; `pair` follows its finding.
 */
export const whoWithWhom = `
-- The codes of two who have a part in one finding.
CREATE TABLE pair (
  finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  role TEXT NOT NULL,                       -- of the other: about, addressee; recipient, actor; party, against
  one TEXT NOT NULL,                        -- code of a speaker, actor or party
  other TEXT NOT NULL,
  standing TEXT NOT NULL, day TEXT,         -- copies
  quad INTEGER,                             -- of an event that occurred and is news of its page; 0: of what is no event
  counts INTEGER NOT NULL,                  -- 1: as one step from the one to the other; 0: that was counted, or has no direction
  PRIMARY KEY (finding, role, one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_between ON pair (role, one, other, standing, day, finding, quad, counts);
CREATE INDEX pair_day ON pair (standing, day, one, other, quad) WHERE counts = 1;
CREATE TRIGGER pair_standing AFTER UPDATE OF standing ON finding WHEN old.standing IS NOT new.standing BEGIN
  UPDATE pair SET standing = new.standing WHERE finding = new.n;
END;

-- The few that lists leave out: a search looks each of its thousands up.
CREATE INDEX finding_not_lead ON finding (n) WHERE standing <> 'lead';

-- The codes of those who answer, and of those who are answered.
CREATE TABLE reaction_doer (
  side TEXT NOT NULL CHECK (side IN ('answer', 'answered')),
  code TEXT NOT NULL, day TEXT NOT NULL,    -- '' where none is known
  reaction INTEGER NOT NULL REFERENCES reaction ON DELETE CASCADE,
  PRIMARY KEY (side, code, day, reaction)
) STRICT, WITHOUT ROWID;
CREATE INDEX reaction_doer_reaction ON reaction_doer (reaction);

INSERT INTO pair (finding, role, one, other, standing, day, quad, counts)
SELECT finding.n, two.role, one.code, two.code, finding.standing, finding.day,
       CASE WHEN finding.kind <> 'event' THEN 0 WHEN finding.status = 'occurred' AND finding.time = 'current' THEN finding.quad END,
       two.role IN ('about', 'recipient') OR (two.role = 'addressee' AND NOT max(EXISTS (
         SELECT 1 FROM role AS about WHERE about.finding = finding.n AND about.role = 'about'
            AND about.code = two.code AND about.part <> one.part)))
  FROM finding CROSS JOIN role AS one ON one.finding = finding.n AND one.role IN ('speaker', 'actor', 'party')
  CROSS JOIN role AS two ON two.finding = finding.n AND two.part <> one.part
   AND two.role IN ('about', 'addressee', 'recipient', 'actor', 'party', 'against')
 GROUP BY finding.n, two.role, one.code, two.code;

INSERT INTO reaction_doer (side, code, day, reaction)
SELECT DISTINCT 'answer', role.code, coalesce(reaction.day, ''), reaction.n FROM reaction
  CROSS JOIN role ON role.finding = reaction.answer AND role.role IN ('speaker', 'actor', 'party')
UNION ALL
SELECT DISTINCT 'answered', role.code, coalesce(reaction.day, ''), reaction.n FROM reaction
  CROSS JOIN role ON role.finding = reaction.answered AND role.role IN ('speaker', 'actor', 'party');
`;
