package org.sageonesync.mapping.terms;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the service's OpenAPI that a change of mappings is written as it is answered. */
@Component
class MappingBodies implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var body = operation.getRequestBody();
        var answer = operation.getResponses().get("200");
        if (body != null && answer != null && isOfMappings(handler)) {
            retype(body.getContent(), answer.getContent());
        }
        return operation;
    }

    private static void retype(Content body, Content answer) {
        answer.values().stream()
                .map(MediaType::getSchema)
                .forEach(schema -> body.values().forEach(type -> type.setSchema(schema)));
    }

    private static boolean isOfMappings(HandlerMethod handler) {
        return MappingController.class.isAssignableFrom(handler.getBeanType());
    }
}
