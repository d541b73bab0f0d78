package dev.boardwalk.match.index;

import dev.boardwalk.match.score.Profile;
import dev.boardwalk.match.text.TextSketches;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Profiles as they are stored: all but the text, of which its length and hash stay. */
final class Facts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(TextSketches.class, new TextWriter())
                    .addDeserializer(TextSketches.class, new TextReader()))
            .build();

    private Facts() {}

    static String write(Profile profile) {
        return MAPPER.writeValueAsString(profile);
    }

    static Profile read(String json) {
        return MAPPER.readValue(json, Profile.class);
    }

    private static final class TextWriter extends ValueSerializer<TextSketches> {
        @Override
        public void serialize(TextSketches text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeNumberProperty("hash", text.hash());
            json.writeNumberProperty("words", text.wordsN());
            json.writeEndObject();
        }
    }

    private static final class TextReader extends ValueDeserializer<TextSketches> {
        @Override
        public TextSketches deserialize(JsonParser json, DeserializationContext context) {
            JsonNode text = context.readTree(json);
            return TextSketches.unread(
                    text.get("hash").longValue(), text.get("words").intValue());
        }
    }
}
