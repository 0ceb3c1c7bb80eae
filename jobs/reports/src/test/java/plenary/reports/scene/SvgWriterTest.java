package plenary.reports.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SvgWriterTest {

    @Test
    void writesShapesWithOneDecimalAndTextWithoutMarkup() {
        Scene scene = new Scene(
                100,
                20.04,
                "A < B",
                "two \"shapes\"",
                List.of(new Shape.Group(
                        0,
                        10,
                        "row",
                        Map.of("area", "XA"),
                        "XA & XB",
                        List.of(
                                new Shape.Line(1, 2, 3.25, 4, Stroke.dashed("#000000", 1.5)),
                                new Shape.Text(5, 6, "\u0000<b>", Shape.Anchor.END, 12, true, "#111111")))));

        assertThat(SvgWriter.write(scene, "p", "plot"))
                .isEqualTo(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" viewBox=\"0 0 100 20\" role=\"img\""
                                + " aria-labelledby=\"p-t\" aria-describedby=\"p-d\"><title id=\"p-t\">A &lt; B</title>"
                                + "<desc id=\"p-d\">two &quot;shapes&quot;</desc>"
                                + "<g class=\"row\" transform=\"translate(0 10)\" data-area=\"XA\"><title>XA &amp; XB</title>"
                                + "<line x1=\"1\" y1=\"2\" x2=\"3.3\" y2=\"4\" stroke=\"#000000\" stroke-width=\"1.5\""
                                + " stroke-dasharray=\"5 3\"/>"
                                + "<text x=\"5\" y=\"6\" text-anchor=\"end\" font-size=\"12\" font-weight=\"600\""
                                + " fill=\"#111111\">&lt;b&gt;</text></g></svg>");
    }
}
