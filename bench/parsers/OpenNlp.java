import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Reads documents parted by form feeds (argument 1); writes CoNLL-U, tags alone, to argument 2 and words and seconds to stdout. Further arguments: jars with models. */
public class OpenNlp {
  private static SentenceDetectorME sentences;
  private static TokenizerME tokens;
  private static POSTaggerME tags;

  public static void main(String[] arguments) throws Exception {
    for (int at = 2; at < arguments.length; at++) load(arguments[at]);
    String[] documents = Files.readString(Path.of(arguments[0])).split("\f");
    for (int at = 0; at < documents.length / 4 + 1; at++) read(documents[at], new StringBuilder());
    long start = System.nanoTime();
    StringBuilder output = new StringBuilder();
    long words = 0;
    for (String document : documents) words += read(document, output);
    System.out.println(words + " " + (System.nanoTime() - start) / 1e9);
    Files.writeString(Path.of(arguments[1]), output);
  }

  private static void load(String path) throws Exception {
    try (JarFile jar = new JarFile(path)) {
      for (JarEntry entry : java.util.Collections.list(jar.entries())) {
        if (!entry.getName().endsWith(".bin")) continue;
        try (InputStream model = jar.getInputStream(entry)) {
          if (entry.getName().contains("sentence")) sentences = new SentenceDetectorME(new SentenceModel(model));
          else if (entry.getName().contains("token")) tokens = new TokenizerME(new TokenizerModel(model));
          else tags = new POSTaggerME(new POSModel(model));
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
        words += forms.length;
        for (int at = 0; at < forms.length; at++)
          output.append(at + 1).append('\t').append(forms[at]).append("\t_\t").append(found[at]).append("\t_\t_\t")
              .append(at == 0 ? 0 : 1).append('\t').append(at == 0 ? "root" : "dep").append("\t_\t_\n");
        output.append('\n');
      }
    return words;
  }
}
