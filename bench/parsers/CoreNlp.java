import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Reads documents parted by form feeds (argument 1); writes CoNLL-U to argument 2, and words and seconds to stdout.
 * The default English models: part of speech left3words-distsim, parser nndep/english_UD.
 */
public class CoreNlp {
  public static void main(String[] arguments) throws Exception {
    String[] documents = Files.readString(Path.of(arguments[0])).split("\f");
    StanfordCoreNLP pipeline = open();
    for (int at = 0; at < documents.length / 4 + 1; at++) annotate(pipeline, documents[at]);
    long start = System.nanoTime();
    List<CoreDocument> read = new ArrayList<>();
    for (String document : documents) read.add(annotate(pipeline, document));
    double seconds = (System.nanoTime() - start) / 1e9;
    StringBuilder output = new StringBuilder();
    long words = 0;
    for (CoreDocument document : read)
      for (CoreSentence sentence : document.sentences()) {
        words += sentence.tokens().size();
        print(sentence, output);
      }
    Files.writeString(Path.of(arguments[1]), output);
    System.out.println(words + " " + seconds);
  }

  private static StanfordCoreNLP open() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,depparse");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two"); // paragraphs are parted by a blank line
    settings.setProperty("tokenize.options", "untokenizable=noneKeep"); // by default such characters are dropped
    settings.setProperty("threads", "1");
    settings.setProperty("depparse.nthreads", "1");
    return new StanfordCoreNLP(settings);
  }

  private static CoreDocument annotate(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document;
  }

  private static void print(CoreSentence sentence, StringBuilder output) {
    SemanticGraph graph = sentence.coreMap().get(BasicDependenciesAnnotation.class);
    for (CoreLabel token : sentence.tokens()) {
      IndexedWord word = graph.getNodeByIndexSafe(token.index());
      IndexedWord head = word == null ? null : graph.getParent(word);
      String relation = head == null ? "root" : graph.getEdge(head, word).getRelation().toString();
      output.append(token.index()).append('\t').append(token.originalText().replaceAll("\\s", ""))
          .append('\t').append(token.lemma())
          .append('\t').append(Tags.toUniversal(token, relation))
          .append('\t').append(token.tag())
          .append("\t_\t").append(head == null ? 0 : head.index())
          .append('\t').append(relation).append("\t_\t_\n");
    }
    output.append('\n');
  }

  /**
   * Universal tags from Penn's, the form and the relation, since the English pipeline gives none. The mapping is ours,
   * by the conventions of UD English EWT (universaldependencies.org/en), and leans to CoreNLP's advantage.
   */
  private static final class Tags {
    private static final Pattern PRONOUN = Pattern.compile("(?i)(some|any|every|no)(one|body|thing)|none");

    static String toUniversal(CoreLabel token, String relation) {
      String form = token.originalText();
      String tag = token.tag();
      if (tag.startsWith("VB"))
        return token.lemma().equals("be") || relation.startsWith("aux") || relation.equals("cop") ? "AUX" : "VERB";
      if (tag.startsWith("NNP")) return "PROPN";
      if (tag.startsWith("NN")) return PRONOUN.matcher(form).matches() ? "PRON" : form.equals("%") ? "SYM" : "NOUN";
      if (tag.startsWith("JJ")) return "ADJ";
      if (tag.startsWith("RB")) return form.matches("(?i)not|n['’]?t") ? "PART" : "ADV";
      switch (tag) {
        case "MD": return "AUX";
        case "CC": return "CCONJ";
        case "CD": return "NUM";
        case "PDT": return "DET";
        case "DT": return relation.startsWith("det") || form.matches("(?i)an?|the") ? "DET" : "PRON";
        case "WDT": return relation.startsWith("det") ? "DET" : "PRON";
        case "EX": case "PRP": case "PRP$": case "WP": case "WP$": return "PRON";
        case "IN": return relation.equals("mark") ? "SCONJ" : "ADP";
        case "RP": return "ADP";
        case "TO": return relation.equals("mark") ? "PART" : "ADP";
        case "POS": return "PART";
        case "WRB": return "ADV";
        case "UH": return "INTJ";
        case "ADD": return "PROPN";
        case "AFX": case "FW": case "LS": case "GW": case "XX": return "X";
        case "$": case "#": case "SYM": return "SYM";
        case "NFP": return form.matches("[:;=].*") ? "SYM" : "PUNCT";
        default: return "PUNCT";
      }
    }
  }
}
