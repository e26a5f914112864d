using Xunit;

namespace GptFathom.Suites.Tests.Recorded;

/// <summary>The recorded files by task and model.</summary>
internal static class RecordedModels
{
    private static readonly string[] ZeroEval =
    [
        "gpt-3.5-turbo-0125", "gpt-4-0314", "gpt-4-turbo-2024-04-09", "gpt-4o-2024-05-13", "gpt-4o-2024-08-06", "chatgpt-4o-latest-24-09-07", "gemini-1.5-flash",
        "gemini-1.5-flash-exp-0827",
    ];

    private static readonly string[] BbhTasks =
    [
        "boolean_expressions", "causal_judgement", "date_understanding", "disambiguation_qa", "dyck_languages", "formal_fallacies", "geometric_shapes", "hyperbaton",
        "logical_deduction_five_objects", "logical_deduction_seven_objects", "logical_deduction_three_objects", "movie_recommendation", "multistep_arithmetic_two",
        "navigate", "object_counting", "penguins_in_a_table", "reasoning_about_colored_objects", "ruin_names", "salient_translation_error_detection", "snarks",
        "sports_understanding", "temporal_sequences", "tracking_shuffled_objects_five_objects", "tracking_shuffled_objects_seven_objects",
        "tracking_shuffled_objects_three_objects", "web_of_lies", "word_sorting",
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string model in ZeroEval.Where(model => model is not ("gpt-4-0314" or "gpt-4-turbo-2024-04-09" or "chatgpt-4o-latest-24-09-07"))) data.Add("gsm", model);
            foreach (string model in (string[])["6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification"]) data.Add("gsm8k-openai", model);
            foreach (string model in ZeroEval) data.Add("crux", model);
            foreach (string model in ZeroEval) data.Add("math-l5", model);
            foreach (string model in (string[])["Mistral-7B-Instruct-v0.1", "Mistral-7B-Instruct-v0.2"]) data.Add("mmlu-pro", model);
            foreach (string task in BbhTasks)
            {
                data.Add("bbh/" + task, "code-davinci-002-direct");
                data.Add("bbh/" + task, "code-davinci-002-cot");
            }
            return data;
        }
    }
}
