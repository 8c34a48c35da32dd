import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks ("check") or rewrites ("write") every Java source below a folder. */
class FormatSources {

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    int wrong = 0;
    try (var files = Files.walk(Path.of(args[1]))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        String formatted =
            formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
        if (!formatted.equals(source)) {
          wrong++;
          System.err.println((write ? "formatted " : "not formatted: ") + file);
          if (write) {
            Files.writeString(file, formatted);
          }
        }
      }
    }
    if (wrong > 0 && !write) {
      System.err.println("Run: mvn -Pformat process-sources");
      System.exit(1);
    }
  }
}
