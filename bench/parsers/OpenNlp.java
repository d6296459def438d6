import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Reads documents parted by form feeds (argument 1); writes CoNLL-U to argument 2, and words and seconds to stdout.
 * Universal tags and lemmas are OpenNLP's own (models trained on UD English EWT). It has no dependency parser: each
 * word hangs on the first, so that the file is well formed. Where it joins the tags of a contraction (AUX+PART for
 * "didn't"), the contraction is printed as the multiword token that it is in the treebank.
 */
public class OpenNlp {
  private static final Pattern CONTRACTION = Pattern.compile("(?i)(.+?)(n['’]t|['’][a-z]*)");
  private static SentenceDetectorME sentences;
  private static TokenizerME tokens;
  private static POSTaggerME tags;
  private static LemmatizerME lemmas;

  public static void main(String[] arguments) throws Exception {
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator))
      if (path.contains("opennlp-models-")) load(path);
    String[] documents = Files.readString(Path.of(arguments[0])).split("\f");
    for (int at = 0; at < documents.length / 4 + 1; at++) read(documents[at], new StringBuilder());
    long start = System.nanoTime();
    StringBuilder output = new StringBuilder();
    long words = 0;
    for (String document : documents) words += read(document, output);
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.writeString(Path.of(arguments[1]), output);
    System.out.println(words + " " + seconds);
  }

  private static void load(String path) throws Exception {
    try (JarFile jar = new JarFile(path)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (!entry.getName().endsWith(".bin")) continue;
        try (InputStream model = jar.getInputStream(entry)) {
          if (entry.getName().contains("-sentence-")) sentences = new SentenceDetectorME(new SentenceModel(model));
          else if (entry.getName().contains("-tokens-")) tokens = new TokenizerME(new TokenizerModel(model));
          else if (entry.getName().contains("-pos-")) tags = new POSTaggerME(new POSModel(model));
          else if (entry.getName().contains("-lemmas-")) lemmas = new LemmatizerME(new LemmatizerModel(model));
        }
      }
    }
  }

  private static long read(String document, StringBuilder output) {
    long words = 0;
    for (String paragraph : document.split("\n\n"))
      for (String sentence : sentences.sentDetect(paragraph)) {
        String[] forms = tokens.tokenize(sentence);
        if (forms.length == 0) continue;
        String[] found = tags.tag(forms);
        print(forms, found, lemmas.lemmatize(forms, found), output);
        words += forms.length;
      }
    return words;
  }

  private static void print(String[] forms, String[] tags, String[] lemmas, StringBuilder output) {
    int id = 0;
    for (int at = 0; at < forms.length; at++) {
      Matcher parts = CONTRACTION.matcher(forms[at]);
      String[] tag = tags[at].split("\\+");
      String[] lemma = lemmas[at].split("\\+");
      if (tag.length == 2 && lemma.length == 2 && parts.matches()) {
        output.append(id + 1).append('-').append(id + 2).append('\t').append(forms[at])
            .append("\t_".repeat(8)).append('\n');
        for (int part = 0; part < 2; part++) printWord(++id, parts.group(part + 1), lemma[part], tag[part], output);
      } else printWord(++id, forms[at], lemmas[at], tags[at], output);
    }
    output.append('\n');
  }

  private static void printWord(int id, String form, String lemma, String tag, StringBuilder output) {
    output.append(id).append('\t').append(form).append('\t').append(lemma).append('\t').append(tag)
        .append("\t_\t_\t").append(id == 1 ? "0\troot" : "1\tdep").append("\t_\t_\n");
  }
}
