import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads documents parted by form feeds (argument 1); writes CoNLL-U to argument 2 and words and seconds to stdout. */
public class CoreNlp {
  public static void main(String[] arguments) throws Exception {
    String[] documents = Files.readString(Path.of(arguments[0])).split("\f");
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,depparse");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two"); // paragraphs are parted by a blank line
    settings.setProperty("threads", "1");
    settings.setProperty("depparse.nthreads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    for (int at = 0; at < Math.min(documents.length, documents.length / 4 + 1); at++) annotate(pipeline, documents[at]);
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

  private static CoreDocument annotate(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document;
  }

  private static void print(CoreSentence sentence, StringBuilder output) {
    SemanticGraph graph = sentence.coreMap().get(edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    List<CoreLabel> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      CoreLabel token = tokens.get(at);
      IndexedWord word = graph.getNodeByIndexSafe(at + 1);
      int head = 0;
      String relation = "root";
      if (word != null)
        for (SemanticGraphEdge edge : graph.incomingEdgeIterable(word)) {
          head = edge.getGovernor().index();
          relation = edge.getRelation().toString();
          break;
        }
      String tag = token.get(CoreAnnotations.CoarseTagAnnotation.class);
      output.append(at + 1).append('\t').append(token.originalText().replaceAll("\\s", "")).append('\t').append(token.lemma())
          .append('\t').append(tag == null ? Tags.universal(token.tag(), token.lemma(), relation) : tag)
          .append("\t").append(token.tag()).append("\t_\t").append(head).append('\t').append(relation).append("\t_\t_\n");
    }
    output.append('\n');
  }

  /** Universal tags from Penn's and the relation, since the English pipeline gives none. */
  private static final class Tags {
    static String universal(String tag, String lemma, String relation) {
      if (relation.startsWith("aux") || relation.startsWith("cop")) return "AUX";
      if (tag.startsWith("VB")) return "VERB";
      if (tag.equals("MD")) return "AUX";
      if (tag.startsWith("NNP")) return "PROPN";
      if (tag.startsWith("NN")) return "NOUN";
      if (tag.startsWith("JJ") || tag.equals("AFX")) return "ADJ";
      if (tag.startsWith("RB") || tag.equals("WRB")) return lemma.equals("not") || lemma.equals("n't") ? "PART" : "ADV";
      switch (tag) {
        case "CC": return "CCONJ";
        case "CD": return "NUM";
        case "DT": case "PDT": return relation.startsWith("det") ? "DET" : "PRON";
        case "WDT": return relation.startsWith("det") ? "DET" : "PRON";
        case "EX": case "PRP": case "PRP$": case "WP": case "WP$": return "PRON";
        case "IN": return relation.startsWith("mark") ? "SCONJ" : "ADP";
        case "RP": return "ADP";
        case "TO": return relation.startsWith("mark") ? "PART" : "ADP";
        case "POS": return "PART";
        case "UH": return "INTJ";
        case "$": case "#": case "SYM": return "SYM";
        case "FW": case "ADD": case "LS": case "GW": case "XX": return "X";
        default: return "PUNCT";
      }
    }
  }
}
