package dev.boardwalk.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.boardwalk.Boardwalk;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The compiled program, without its tests, and the words in which the rules speak of it. */
final class MainClasses {
    static final String ROOT = "dev.boardwalk";

    /** Read from where the program's main class lies: wherever the build puts its classes, these are the ones under test. */
    static final JavaClasses ALL = new ClassFileImporter()
            .importUrl(Boardwalk.class.getProtectionDomain().getCodeSource().getLocation());

    private MainClasses() {}

    /** "crawl" for everything below {@code dev.boardwalk.crawl}; "" for the root package; null for what is not ours. */
    static @Nullable String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.", 2)[0] : null;
    }

    static DescribedPredicate<JavaClass> inARoomOf(Collection<String> rooms) {
        return DescribedPredicate.describe("in a room of " + rooms, type -> rooms.contains(room(type)));
    }

    static DescribedPredicate<JavaClass> oursButNotIn(Collection<String> rooms) {
        return DescribedPredicate.describe("of ours outside " + rooms, type -> {
            String room = room(type);
            return room != null && !rooms.contains(room);
        });
    }

    /** The class whose file declares this one: an exception for a class covers what is nested in it. */
    static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return (nested < 0 ? name : name.substring(0, nested)).substring(ROOT.length() + 1);
    }

    static DescribedPredicate<JavaClass> oneOf(Collection<String> classes) {
        return DescribedPredicate.describe(
                "one of " + classes, type -> room(type) != null && classes.contains(outermost(type)));
    }
}
