package org.investorchat.messaging;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads and writes the XML of WeChat and WeCom: one element, and below it one for each field. A
 * document type, and with it every entity of its own, is refused; so is what is large.
 */
public final class PlainXml {

  private static final int MOST_CHARACTERS = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private PlainXml() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * Returns the texts of the elements below the root by their names; of several of a name the
   * first, without what stands deeper.
   *
   * @throws DeliveryRefused when it is no such XML
   */
  public static Map<String, String> read(String xml) {
    if (xml.length() > MOST_CHARACTERS) {
      throw DeliveryRefused.unreadable();
    }
    try {
      return fields(FACTORY.createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException e) {
      throw DeliveryRefused.unreadable();
    }
  }

  private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> fields = new LinkedHashMap<>();
    reader.nextTag();
    while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
      fields.putIfAbsent(reader.getLocalName(), text(reader));
    }
    return fields;
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw DeliveryRefused.unreadable();
      } else if (depth == 1 && reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  /**
   * Returns the XML of these fields, in their order.
   *
   * @param fields numbers are written as such, all else as text
   */
  public static String write(SequencedMap<String, ?> fields) {
    var xml = new StringBuilder("<xml>");
    fields.forEach(
        (name, value) ->
            xml.append('<')
                .append(name)
                .append('>')
                .append(value instanceof Number ? value : cdata(value.toString()))
                .append("</")
                .append(name)
                .append('>'));
    return xml.append("</xml>").toString();
  }

  /** What would end the section is put in two; what XML cannot hold is left out. */
  private static String cdata(String text) {
    var characters = new StringBuilder();
    text.codePoints().filter(PlainXml::isCharacter).forEach(characters::appendCodePoint);
    return "<![CDATA[" + characters.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /** As XML 1.0, section 2.2, has it. */
  private static boolean isCharacter(int it) {
    return it == '\t'
        || it == '\n'
        || it == '\r'
        || (it >= 0x20 && it <= 0xD7FF)
        || (it >= 0xE000 && it <= 0xFFFD)
        || it >= 0x10000;
  }
}
