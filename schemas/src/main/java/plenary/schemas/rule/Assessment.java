package plenary.schemas.rule;

import java.util.List;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;

/**
 * What comes of rules.
 *
 * @param findings what is to be said
 * @param results of each rule, whether there is something to say or not
 */
public record Assessment(List<Finding> findings, List<RuleResult> results) {

    public Assessment {
        findings = List.copyOf(findings);
        results = List.copyOf(results);
    }
}
