import { afterAll, beforeAll, expect, test } from "vitest";
import type { NeuralReader } from "../../src/model/reader.ts";
import { eventsOf, noteEvents, openTestReader } from "../support/read-events.ts";

let reader: NeuralReader;
beforeAll(async () => {
  reader = await openTestReader();
});
afterAll(() => reader.close());

/** Words that look like politics and are not, by what they really are. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  sport: [
    "Sweden beat Norway 3-1 in Oslo.", "Kenya crushed Chile in the final.", "Chile defended its title against Norway.", "Sweden and Norway meet in the final on Sunday.", "The striker fired a shot over the bar.", "The home side attacked from the first whistle.", "Norway's defence held until the last minute.", "The team bombed in the second half.", "The coach called up three new players.", "The referee expelled two players.", "The champion surrendered the lead in the third set.", "The club released its goalkeeper.", "The midfielder was sold to a rival club.", "The match ended in a truce of sorts.", "The captain led the charge up the left wing.", "The visitors were under siege for most of the half.", "The club signed a new goalkeeper.", "The boxer threatened the champion with a left hook.",
  ],
  economy: [
    "The central bank renewed its attack on inflation.", "Shares retreated on Monday.", "The price of copper fell for a third day.", "Investors fled to gold.", "The company launched a price war.", "The firm bombarded its customers with letters.", "The merger talks between the two banks collapsed.", "Sales exploded last year.", "The retailer invaded the market with cheap shoes.", "Analysts demanded higher returns.", "The company cut its dividend.", "The airline cancelled forty flights because of fog.", "The brewer rejected an offer from its rival.", "The bank froze its prices.", "The group recalled two million cars.", "The firm fought off a takeover.", "Oil hit a new high.", "The market punished the shares.", "The start-up raised funds from two investors.", "The shop offers a discount to students.",
  ],
  culture: [
    "The film bombed at the box office.", "The war of words between the two singers goes on.", "The singer attacked the high notes.", "Critics hailed the new novel.", "The band will tour in the spring.", "The play opens with a murder.", "The orchestra struck up a waltz.", "The museum acquired a painting of a battle.", "The book tells of a war between two villages.", "The exhibition opens on Friday.", "The novel is an assault on the senses.", "The comedy is a riot.", "The actress shot to fame at nineteen.", "The festival celebrates peace.", "The director killed off the hero in the last scene.", "The series explores love and betrayal.", "The choir rehearsed all night.", "The museum withdrew the statue from its show.",
  ],
  "weather and nature": [
    "A storm hit the coast on Tuesday.", "Floods killed eleven people in the valley.", "The earthquake destroyed the old bridge.", "Lightning struck the tower.", "The fire destroyed forty houses.", "Wolves attacked a flock of sheep.", "A shark attacked a swimmer.", "Heavy rain threatens the harvest.", "The glacier is retreating.", "The volcano erupted at dawn.", "Snow blocked the road.", "Locusts invaded the fields.", "The river burst its banks.", "Ice seized the harbour in January.", "The heat wave claimed nine lives.", "Frost killed the blossom.", "The drought ended on Sunday.",
  ],
  "health and science": [
    "The virus attacks the lungs.", "The patient fought the disease for years.", "The drug blocks the enzyme.", "Doctors treated the wound.", "She suffered a heart attack.", "The vaccine protects against three strains.", "The study supports the theory.", "Scientists launched a probe to the moon.", "The cell defends itself against heat.", "The telescope captured a new image.", "The surgeon removed the bullet.", "The gene was expressed in mice.", "The experiment failed twice.", "The satellite was launched on Friday.",
  ],
  "figures of speech": [
    "She seized the opportunity.", "He was arrested by the beauty of the bay.", "They were blown away by the view.", "The news exploded on the internet.", "He is under fire for his tie.", "She dropped a bombshell at dinner.", "The two cousins buried the hatchet.", "The idea took him hostage.", "It was a declaration of love.", "He surrendered to sleep.", "The child waged war on the broccoli.", "Her smile disarmed him.", "The old clock struck twelve.", "He shot her a glance.", "The garden was invaded by weeds.", "Fear gripped the family.", "The recipe calls for two eggs.", "He met his match.", "They declared an early victory over the dust.", "The neighbours fought over the hedge.",
  ],
  "everyday life": [
    "The school expelled a student.", "The plumber agreed to come on Monday.", "My aunt visited us in June.", "We visited Kenya last year.", "She promised to call him.", "He refused to eat his soup.", "The librarian helped me find the book.", "The teacher praised the essay.", "The landlord threatened to raise the rent.", "The couple signed the lease.", "The tenants met in the hall.", "Her brother apologised for the noise.", "The cook demanded fresh butter.", "He accused the dog of eating the cake.", "The parents supported the plan for a new playground.", "The train was delayed for an hour.", "The children protested when the game ended.", "He resigned himself to waiting.", "The hotel welcomes guests with pets.", "The clerk stamped the form.",
  ],
  "plain speech": [
    "Cabinet Secretary Amina Otieno addressed the press.", "The Chilean minister emphasised Chile's concerns.", "The Norwegian leader referred to the agreement as a pact.", "The minister made a statement about Kenya.", "The Kenyan president stated that Norway was far away.", "Norway announced that Kenya's team had come.",
  ],
  "reference and description": [
    "Kenya has a population of fifty million.", "The capital of Chile is Santiago.", "Norway is a member of NATO.", "The embassy stands beside the river.", "The peace prize was founded in 1901.", "The ministry has four hundred employees.", "The treaty has twelve articles.", "The parliament building was designed by a Swede.", "The army museum is closed on Mondays.", "The president is sixty-one.", "The flag shows a star.", "The general was born in Kenya.", "The war memorial stands in the square.", "The Battle of Hastings is taught at school.", "The Defence Ministry's press office is on the second floor.", "The border is four hundred kilometres long.",
  ],
}; // biome-ignore format: one list of sentences

test("they are enough to mean something", () => {
  expect(Object.values(SENTENCES).flat().length).toBeGreaterThanOrEqual(120);
});

test.each(Object.entries(SENTENCES).flatMap(([what, list]) => list.map((text) => [what, text] as const)))(
  "%s: %s",
  async (_what, text) => {
    expect(noteEvents(await eventsOf(text, reader))).toBe("");
  },
);
