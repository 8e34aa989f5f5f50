package dev.muster.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.review.Investments;
import java.util.List;

/** Where to invest, as JSON: the defences that were tried, the best first. */
@JsonNaming(SnakeCaseStrategy.class)
public record WhatIfIdeas(double actualBad, List<Idea> ideas) {

    static WhatIfIdeas of(Investments investments) {
        return new WhatIfIdeas(
                WhatIfAnswer.rounded(investments.actualBad()),
                investments.tried().stream().map(Idea::of).toList());
    }

    /** One defence; {@code ask} is the body that asks for all of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Idea(
            String sentence,
            JsonNode ask,
            double sparedBad,
            double sparedShare,
            double sparedImpactMinutes,
            double everyDayBad,
            boolean atBest) {
        static Idea of(Investments.Investment tried) {
            return new Idea(
                    tried.sentence(),
                    EditJson.write(tried.edit()),
                    WhatIfAnswer.rounded(tried.sparedBad()),
                    WhatIfAnswer.rounded(tried.sparedShare()),
                    WhatIfAnswer.rounded(tried.sparedImpactMinutes()),
                    WhatIfAnswer.rounded(tried.everyDayBad()),
                    tried.atBest());
        }
    }
}
