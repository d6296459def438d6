"""The labels that the reader gives: fixed lists, so that a model and its manifest agree whatever the data holds."""

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# Features of Universal Dependencies that later stages ask for; "_" is: has none.
FEATURES = {
    "Degree": ["_", "Cmp", "Pos", "Sup"],
    "Mood": ["_", "Imp", "Ind", "Sub"],
    "Number": ["_", "Plur", "Ptan", "Sing"],
    "Person": ["_", "1", "2", "3"],
    "Polarity": ["_", "Neg", "Pos"],
    "PronType": ["_", "Art", "Dem", "Emp", "Ind", "Int", "Neg", "Prs", "Rcp", "Rel", "Tot"],
    "Tense": ["_", "Past", "Pres"],
    "VerbForm": ["_", "Fin", "Ger", "Inf", "Part"],
    "Voice": ["_", "Pass"],
}

RELATIONS = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound "
    "compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat "
    "goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl "
    "obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp"
).split()

# Names of people, organisations, places, nationalities and faiths, events, laws and agreements, dates, other names.
ENTITIES = "PER ORG LOC NORP EVENT LAW DATE MISC".split()
ENTITY_TAGS = ["O"] + [f"{edge}-{kind}" for kind in ENTITIES for edge in "BI"]

# The letter case of a token, given back to an encoder that sees lower case only.
SHAPES = "none lower title upper capital mixed digit other".split()

# PLOVER's types, given to the word that triggers an event; its statuses; what a statement does (../src/statements/statement.ts).
EVENTS = (
    "O AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()
STATUSES = "occurred announced threatened hypothetical denied failed".split()
ACTS = (
    "state announce confirm deny accuse criticize concern support urge promise threaten warn propose reject"
).split()
