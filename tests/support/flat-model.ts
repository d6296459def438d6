import type { NeuralReader } from "../../src/model/reader.ts";

/**
 * Stands for the neural reader where a test is about the rules: every word hangs on the first. What the network itself
 * takes and gives is tested in tests/model and tests/slow.
 */
export const flatModel: NeuralReader = {
  id: "flat",
  read: async (sentences) =>
    sentences.map((forms) => ({
      words: forms.map((_, at) => ({
        tag: "X",
        features: {},
        head: at === 0 ? -1 : 0,
        relation: at === 0 ? "root" : "dep",
      })),
      names: [],
      press: undefined,
    })),
  close: async () => {},
};
