/** A small valid file of the corpus, to be broken by tests. */
export const written = {
  id: "small",
  title: null,
  date: "2019-03-05",
  url: null,
  voice: "agency-flash",
  hardCases: [1],
  invented: { XOR: "Orland" },
  text: [
    "Orland recalled its ambassador to France on Tuesday. “We have waited long enough,” Minister Lena Arno said.",
    "She said that the talks, which had been planned for May, “make no sense” now. Paris denied that its police had",
    "beaten a diplomat, and said it was ready to talk. The two countries signed a fisheries accord in 2011, under which",
    "each must free detained crews within three days. Boats stayed in the harbours along the coast of Orland.",
  ].join(" "),
  statements: [
    {
      id: "s1",
      speaker: { name: "Lena Arno", code: "XOR", sector: "GOV", mention: "Lena Arno" },
      cue: { text: "said", nth: 1 },
      content: ["We have waited long enough"],
      form: "direct",
      act: "criticize",
      targets: ["FRA"],
    },
    {
      id: "s2",
      speaker: { name: "France", code: "FRA", sector: "GOV", mention: "Paris" },
      cue: "denied",
      content: ["its police had beaten a diplomat"],
      form: "indirect",
      act: "deny",
      targets: [],
    },
  ],
  events: [
    {
      id: "e1",
      type: "SANCTION",
      mode: "withdraw",
      contexts: ["diplomatic"],
      actor: ["XOR"],
      recipient: ["FRA"],
      status: "occurred",
      time: "current",
      date: "2019-03-05",
      trigger: "recalled",
      evidence: "Orland recalled its ambassador to France on Tuesday",
      also: [],
    },
    {
      id: "e2",
      type: "ASSAULT",
      mode: "beat",
      contexts: [],
      actor: ["FRA"],
      recipient: ["XOR"],
      status: "denied",
      time: "current",
      date: null,
      trigger: "beaten",
      evidence: "its police had beaten a diplomat",
      also: [],
      saidIn: "s2",
    },
  ],
  agreements: [
    {
      id: "a1",
      name: "fisheries accord",
      kind: "accord",
      parties: ["XOR", "FRA"],
      targets: [],
      status: "in-force",
      date: "2011",
      provisions: [
        { obligation: "free detained crews within three days", trigger: null, obliged: ["XOR", "FRA"] },
      ],
      called: [],
      evidence: ["signed a fisheries accord in 2011"],
    },
  ],
  reactions: [{ from: "s2", to: "e1", basis: "answers", evidence: "Paris denied" }],
};

/** The file with the values at some paths exchanged: `{ "statements.0.cue": "said" }`. */
export function change(changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(written);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<Record<string, unknown>>(
      (inner, key) => inner[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
    parent[last] = value;
  }
  return copy;
}
