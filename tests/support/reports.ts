import { reportOf } from "./report.ts";

/** Two invented reports about one dispute, as an ideal reader would record them. */
export const shipsReport = reportOf({
  url: "https://kesh.example/news/ships",
  title: "Norway keeps its ships at home",
  published: "2031-03-04T09:10:00+01:00",
  text: [
    "Norway will not send ships to Chile, Foreign Minister Ingrid Solberg said on Tuesday.",
    "Norway and Chile signed the Oslo Fisheries Accord on Monday in Oslo, which obliges both to open their harbours if a storm threatens.",
    "Chile rejected the decision. “Norway has broken its word,” President Pablo Rojas said, calling the accord a “paper pact”.",
  ].join("\n\n"),
  actors: [
    { name: "Norway", code: "NOR" },
    { name: "Chile", code: "CHL" },
    {
      name: "Ingrid Solberg",
      kind: "person",
      code: "NOR",
      sector: "GOV",
      office: { title: "Foreign Minister", of: "NOR", basis: "stated" },
    },
    {
      name: "Pablo Rojas",
      kind: "person",
      code: "CHL",
      sector: "GOV",
      office: { title: "President", of: "CHL", basis: "stated" },
    },
  ],
  statements: [
    {
      by: ["Ingrid Solberg"],
      words: "Norway will not send ships to Chile",
      cue: "said",
      act: "reject",
      about: ["Chile"],
    },
    {
      by: ["Pablo Rojas"],
      words: "Norway has broken its word,",
      cue: "said",
      form: "direct",
      act: "accuse",
      about: ["Norway"],
    },
  ],
  events: [
    {
      type: "SUPPORT",
      actors: ["Norway", "Chile"],
      words: "Norway and Chile signed the Oslo Fisheries Accord on Monday in Oslo",
      trigger: "signed",
      date: "2031-03-03",
      place: { name: "Oslo", country: "NOR" },
      cameo: "057",
    },
    {
      type: "REJECT",
      actors: ["Chile"],
      recipients: ["Norway"],
      words: "Chile rejected the decision",
      trigger: "rejected",
      date: "2031-03-04",
      quad: 3,
      scale: -4,
    },
  ],
  agreements: [
    {
      name: "Oslo Fisheries Accord",
      parties: ["Norway", "Chile"],
      words: "Norway and Chile signed the Oslo Fisheries Accord",
      provisions: [
        {
          obligation: "to open their harbours",
          trigger: "if a storm threatens",
          obliged: ["Norway", "Chile"],
        },
      ],
      called: [{ by: "Pablo Rojas", as: "paper pact" }],
    },
  ],
  reactions: [{ from: "s1", to: "s0", words: "Chile rejected the decision" }],
});

export const harbourReport = reportOf({
  url: "https://tide.example/world/harbour",
  outlet: "The Daily Tide",
  title: "Harbour talks go on",
  published: "2031-03-06",
  text: "Peru urged Norway and Chile to talk. “We are ready to help them,” Foreign Minister Rosa Quispe told reporters in Lima.",
  actors: [
    { name: "Peru", code: "PER" },
    { name: "Norway", code: "NOR" },
    { name: "Chile", code: "CHL" },
    {
      name: "Rosa Quispe",
      kind: "person",
      code: "PER",
      sector: "GOV",
      office: { title: "Foreign Minister", of: "PER", basis: "stated" },
    },
  ],
  statements: [
    {
      by: ["Peru"],
      words: "Norway and Chile to talk",
      cue: "urged",
      act: "urge",
      about: ["Norway", "Chile"],
    },
    { by: ["Rosa Quispe"], words: "We are ready to help them,", cue: "told", form: "direct", act: "promise" },
  ],
  events: [
    {
      type: "REQUEST",
      actors: ["Peru"],
      recipients: ["Norway", "Chile"],
      words: "Peru urged Norway and Chile to talk",
      trigger: "urged",
      date: "2031-03-06",
    },
  ],
});
