import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Reads every FOLDER/NAME_YYYY-MM-DD.txt with HeidelTime and writes TimeML beside it: its command line starts anew for each report. */
class HeidelTime {
    public static void main(String[] args) throws Exception {
        var heidelTime = new HeidelTimeStandalone(Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[0], POSTagger.STANFORDPOSTAGGER);
        try (var files = Files.newDirectoryStream(Path.of(args[1]), "*.txt")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".txt", "");
                var published = LocalDate.parse(name.substring(name.indexOf('_') + 1)).atStartOfDay(ZoneId.systemDefault());
                Files.writeString(file.resolveSibling(name + ".tml"), heidelTime.process(Files.readString(file), Date.from(published.toInstant())));
            }
        }
    }
}
