// Generated from openapi.yaml by scripts/openapi.mjs. Do not edit by hand.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Cloud native maturity",
    "version": "0.1.0",
    "description": "Stores assessments of catalog entities against a maturity model, and reports the levels that result from them. Entity refs are full and in lower case. Wherever an endpoint accepts `model`, it defaults to the first model in the list. Every endpoint requires the token of a user or a service. Endpoints that change the answers or targets of an entity require the token of a user, as only people set levels.",
    "license": {
      "name": "Apache-2.0",
      "identifier": "Apache-2.0"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "models"
    },
    {
      "name": "entities"
    },
    {
      "name": "facts"
    },
    {
      "name": "portfolio"
    },
    {
      "name": "capabilities"
    },
    {
      "name": "exchange"
    }
  ],
  "paths": {
    "/models": {
      "get": {
        "operationId": "getModels",
        "tags": [
          "models"
        ],
        "summary": "List the models, the default one first",
        "description": "Includes the hash of each model's definition, which changes whenever any part of the definition does.",
        "responses": {
          "200": {
            "description": "All models.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ModelList"
                },
                "example": {
                  "items": [
                    {
                      "id": "cnmm",
                      "title": "Cloud Native Maturity Model",
                      "version": "4.0.1",
                      "hash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/models/{modelId}": {
      "get": {
        "operationId": "getModel",
        "tags": [
          "models"
        ],
        "summary": "Get a model with all its texts",
        "description": "Includes levels, aspects, areas with their descriptors and practices, capabilities, and projects.",
        "parameters": [
          {
            "name": "modelId",
            "in": "path",
            "required": true,
            "description": "Id of a configured model.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The model.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Model"
                },
                "example": {
                  "id": "cnmm",
                  "title": "Cloud Native Maturity Model",
                  "version": "4.0.1",
                  "hash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                  "policy": "median",
                  "levels": [
                    {
                      "level": 1,
                      "id": "build",
                      "title": "Build",
                      "summary": "The first services run on the platform."
                    }
                  ],
                  "aspects": [],
                  "capabilities": [],
                  "projects": []
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/report": {
      "get": {
        "operationId": "getReport",
        "tags": [
          "entities"
        ],
        "summary": "Get the level report of an entity",
        "description": "The report is computed on request from the entity's effective answers: its own and those that it inherits. If the model's wording has changed since an answer was given, the answer's provenance is marked with `toConfirm`. Recommendations name the capabilities that the next steps need, and their providers. Anything that the caller may not see in the catalog is left out and `someHidden` is set. Levels are not affected by this. Reports contain no reasons, notes and evidence: `/answers/{areaId}` returns those of one area.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The report.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityReport"
                },
                "example": {
                  "entityRef": "component:default/checkout",
                  "modelId": "cnmm",
                  "modelVersion": "4.0.1",
                  "policy": "median",
                  "overall": {
                    "level": 2,
                    "progress": 2.5
                  },
                  "coverage": {
                    "answered": 1,
                    "total": 22
                  },
                  "partial": true,
                  "relations": {
                    "owners": [
                      "group:default/team-payments"
                    ],
                    "systems": [
                      "system:default/payments"
                    ],
                    "domains": [
                      "domain:default/shop"
                    ]
                  },
                  "unknownCapabilities": [],
                  "aspects": [
                    {
                      "aspectId": "technology",
                      "level": 2,
                      "progress": 2.5,
                      "weakest": {
                        "areaId": "technology.container-and-runtime-management",
                        "level": 2
                      },
                      "coverage": {
                        "answered": 1,
                        "total": 9
                      },
                      "partial": true
                    }
                  ],
                  "areas": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "answer": {
                        "state": "assessed",
                        "level": 2
                      },
                      "level": 2,
                      "progress": 2.5,
                      "provenance": {
                        "entityRef": "component:default/checkout",
                        "relation": "own",
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "freshness": "fresh",
                        "toConfirm": false
                      }
                    }
                  ],
                  "assessment": {
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana"
                  },
                  "evidence": {
                    "claims": {
                      "supported": 1,
                      "contradicted": 0,
                      "none": 5
                    },
                    "areas": [
                      {
                        "areaId": "technology.container-and-runtime-management",
                        "claims": {
                          "supported": 1,
                          "contradicted": 0,
                          "none": 5
                        },
                        "practices": [
                          {
                            "practiceId": "technology.container-and-runtime-management.orchestrated",
                            "state": "supported",
                            "claimed": true,
                            "findings": [
                              {
                                "checkId": "kubernetes",
                                "title": "Kubernetes workloads",
                                "facts": [
                                  {
                                    "id": "catalog/kubernetes",
                                    "entityRef": "component:default/checkout",
                                    "value": "checkout",
                                    "observedAt": "2026-11-26T09:30:00.000Z",
                                    "source": "catalog",
                                    "freshness": "fresh"
                                  }
                                ]
                              }
                            ]
                          }
                        ]
                      }
                    ]
                  },
                  "recommendations": [],
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/answers/{areaId}": {
      "get": {
        "operationId": "getAnswer",
        "tags": [
          "entities"
        ],
        "summary": "Get the answer to an area, with its reason, note and evidence",
        "description": "Returns the entity's effective answer, which is its own or inherited, as in the level report, with what people wrote about it. If the answer comes from an entity that the caller may not see, its source, note and evidence are left out.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/areaId"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The answer.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AnswerWithProvenance"
                },
                "example": {
                  "answer": {
                    "state": "assessed",
                    "level": 2,
                    "note": "Every merge builds an image."
                  },
                  "provenance": {
                    "entityRef": "system:default/ordering",
                    "relation": "system",
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana",
                    "freshness": "fresh",
                    "toConfirm": false
                  }
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "description": "The model, area, or entity does not exist, the caller may not see the entity, or the area has no answer.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                }
              }
            }
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/reports/query": {
      "post": {
        "operationId": "queryReports",
        "tags": [
          "entities"
        ],
        "summary": "Get the level reports of up to 1,000 entities",
        "description": "Returns the same reports as the endpoint for a single entity. An entity that the caller may not see is treated as if it did not exist.",
        "parameters": [
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReportsQuery"
              },
              "example": {
                "entityRefs": [
                  "component:default/checkout",
                  "system:default/ordering"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A report or null for each ref.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QueriedReports"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/none",
                      "report": null
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/draft": {
      "get": {
        "operationId": "getDraft",
        "tags": [
          "entities"
        ],
        "summary": "Get the draft: the answers being edited",
        "description": "Returns every area of the model, whether or not the draft changes it, with its inherited and its last submitted answer. Inherited answers are without reasons, notes and evidence. Answers to areas that the model no longer has are listed in `gone`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The draft.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Draft"
                },
                "example": {
                  "entityRef": "component:default/checkout",
                  "modelId": "cnmm",
                  "revision": 2,
                  "areas": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "version": "7f0d6c1e-6a2b-4d0e-9c53-1f5f6f0a2b11",
                      "change": "set",
                      "answer": {
                        "state": "assessed",
                        "level": 3
                      },
                      "updatedAt": "2026-11-02T09:30:00.000Z",
                      "updatedBy": "user:default/ana",
                      "inherited": null,
                      "submitted": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "provenance": {
                          "entityRef": "component:default/checkout",
                          "relation": "own",
                          "revision": 2,
                          "submittedAt": "2026-11-02T09:30:00.000Z",
                          "submittedBy": "user:default/ana",
                          "freshness": "fresh",
                          "toConfirm": false
                        }
                      }
                    }
                  ],
                  "gone": []
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "discardDraft",
        "tags": [
          "entities"
        ],
        "summary": "Discard the draft",
        "description": "Drops all unsubmitted changes, whoever made them. Submitted assessments are not affected. Unless the draft is empty, `If-Match` must name the versions of all its changes, as the client has last read them, so that no edit is dropped unseen; otherwise nothing is dropped.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/ifMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "The draft is empty."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "428": {
            "$ref": "#/components/responses/PreconditionRequired"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/draft/areas/{areaId}": {
      "put": {
        "operationId": "setDraftAnswer",
        "tags": [
          "entities"
        ],
        "summary": "Set the answer to an area in the draft",
        "description": "If the draft already has a change to the area, `If-Match` must name the last version that the client has read, so that no edit is overwritten unseen.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/areaId"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/ifMatch"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Answer"
              },
              "examples": {
                "assessed": {
                  "value": {
                    "state": "assessed",
                    "level": 2,
                    "note": "Every merge builds an image."
                  }
                },
                "notApplicable": {
                  "value": {
                    "state": "not-applicable",
                    "reason": "No model is trained or served here."
                  }
                },
                "unknown": {
                  "value": {
                    "state": "unknown"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/DraftArea"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "428": {
            "$ref": "#/components/responses/PreconditionRequired"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "clearDraftAnswer",
        "tags": [
          "entities"
        ],
        "summary": "Clear the entity's own answer to an area in the draft",
        "description": "Once submitted, the entity has no answer of its own and inherits again. `If-Match` works as it does when setting an answer.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/areaId"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/ifMatch"
          },
          {
            "$ref": "#/components/parameters/ifNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/DraftArea"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "428": {
            "$ref": "#/components/responses/PreconditionRequired"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/assessments": {
      "post": {
        "operationId": "submitDraft",
        "tags": [
          "entities"
        ],
        "summary": "Submit the draft as the next assessment",
        "description": "Creates the assessment with the next revision. It contains all of the entity's own answers: those set in the draft, and those carried over unchanged. The draft is empty afterwards, except for edits made during the submission. All answers together can have up to 250 kB, and an entity can be assessed up to 50 times in 24 hours.\n\n`reviewed` names what the submitter has read of the draft, so that nobody submits an answer unseen. If the draft is another one by now, the response is 412, and nothing is submitted. If `reviewed` is missing, it is 428.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Submission"
              },
              "example": {
                "note": "After the move to the new pipeline.",
                "reviewed": {
                  "revision": 1,
                  "versions": {
                    "technology.container-and-runtime-management": "7f0d6c1e-6a2b-4d0e-9c53-1f5f6f0a2b11"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The assessment and the resulting report.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SubmitResult"
                },
                "example": {
                  "assessment": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.1",
                    "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.container-and-runtime-management": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                      }
                    }
                  },
                  "report": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.1",
                    "policy": "median",
                    "overall": {
                      "level": 2,
                      "progress": 2.5
                    },
                    "coverage": {
                      "answered": 1,
                      "total": 22
                    },
                    "partial": true,
                    "relations": {
                      "owners": [
                        "group:default/team-payments"
                      ],
                      "systems": [
                        "system:default/payments"
                      ],
                      "domains": [
                        "domain:default/shop"
                      ]
                    },
                    "unknownCapabilities": [],
                    "aspects": [
                      {
                        "aspectId": "technology",
                        "level": 2,
                        "progress": 2.5,
                        "weakest": {
                          "areaId": "technology.container-and-runtime-management",
                          "level": 2
                        },
                        "coverage": {
                          "answered": 1,
                          "total": 9
                        },
                        "partial": true
                      }
                    ],
                    "areas": [
                      {
                        "areaId": "technology.container-and-runtime-management",
                        "answer": {
                          "state": "assessed",
                          "level": 2
                        },
                        "level": 2,
                        "progress": 2.5,
                        "provenance": {
                          "entityRef": "component:default/checkout",
                          "relation": "own",
                          "revision": 2,
                          "submittedAt": "2026-11-02T09:30:00.000Z",
                          "submittedBy": "user:default/ana",
                          "freshness": "fresh",
                          "toConfirm": false
                        }
                      }
                    ],
                    "assessment": {
                      "revision": 2,
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana"
                    },
                    "evidence": {
                      "claims": {
                        "supported": 1,
                        "contradicted": 0,
                        "none": 5
                      },
                      "areas": [
                        {
                          "areaId": "technology.container-and-runtime-management",
                          "claims": {
                            "supported": 1,
                            "contradicted": 0,
                            "none": 5
                          },
                          "practices": [
                            {
                              "practiceId": "technology.container-and-runtime-management.orchestrated",
                              "state": "supported",
                              "claimed": true,
                              "findings": [
                                {
                                  "checkId": "kubernetes",
                                  "title": "Kubernetes workloads",
                                  "facts": [
                                    {
                                      "id": "catalog/kubernetes",
                                      "entityRef": "component:default/checkout",
                                      "value": "checkout",
                                      "observedAt": "2026-11-26T09:30:00.000Z",
                                      "source": "catalog",
                                      "freshness": "fresh"
                                    }
                                  ]
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    },
                    "recommendations": [],
                    "someHidden": false
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "412": {
            "$ref": "#/components/responses/ReviewFailed"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "428": {
            "$ref": "#/components/responses/ReviewRequired"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "get": {
        "operationId": "getAssessments",
        "tags": [
          "entities"
        ],
        "summary": "List the assessments of an entity, newest first",
        "description": "Each item has the number of answers that differ from the previous assessment, but not the answers themselves.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of assessments without their answers.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentPage"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "modelId": "cnmm",
                      "modelVersion": "4.0.1",
                      "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                      "revision": 2,
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana",
                      "answered": 12,
                      "changed": 1
                    }
                  ],
                  "totalItems": 2,
                  "nextCursor": "Mg"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/assessments/{revision}": {
      "get": {
        "operationId": "getAssessment",
        "tags": [
          "entities"
        ],
        "summary": "Get an assessment and its changes",
        "description": "Returns all of the entity's own answers, and those that differ from the previous assessment.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "revision",
            "in": "path",
            "required": true,
            "description": "Number of the assessment: 1, 2, 3, ... up to 1,000,000,000.",
            "schema": {
              "type": "string",
              "pattern": "^([1-9][0-9]{0,8}|1000000000)$"
            }
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The assessment.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentWithChanges"
                },
                "example": {
                  "assessment": {
                    "entityRef": "component:default/checkout",
                    "modelId": "cnmm",
                    "modelVersion": "4.0.1",
                    "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d",
                    "revision": 2,
                    "submittedAt": "2026-11-02T09:30:00.000Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.container-and-runtime-management": {
                        "answer": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        },
                        "revision": 2,
                        "submittedAt": "2026-11-02T09:30:00.000Z",
                        "submittedBy": "user:default/ana",
                        "modelHash": "0a4d55a8d778e5022fab701977c5d840bbc486d0ec0b2a9b1c3d2f1e5a6b7c8d"
                      }
                    }
                  },
                  "changes": [
                    {
                      "areaId": "technology.container-and-runtime-management",
                      "before": {
                        "state": "assessed",
                        "level": 1
                      },
                      "after": {
                        "state": "assessed",
                        "level": 2,
                        "note": "Every merge builds an image."
                      }
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/targets/{aspectId}": {
      "put": {
        "operationId": "setTarget",
        "tags": [
          "entities"
        ],
        "summary": "Set the target level of an aspect",
        "description": "Replaces the existing target, if any. The target may be the current level.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/aspectId"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TargetInput"
              },
              "example": {
                "level": 3,
                "date": "2027-06-30",
                "reason": "Orders double every year."
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The new target.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Target"
                },
                "example": {
                  "aspectId": "technology",
                  "level": 3,
                  "date": "2027-06-30",
                  "reason": "Orders double every year.",
                  "setAt": "2026-11-22T10:00:00.000Z",
                  "setBy": "user:default/ana"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "removeTarget",
        "tags": [
          "entities"
        ],
        "summary": "Remove the target of an aspect",
        "description": "The aspect then has no target. Succeeds even if it had none.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/aspectId"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "204": {
            "description": "The aspect has no target."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/facts": {
      "get": {
        "operationId": "getFacts",
        "tags": [
          "facts"
        ],
        "summary": "List the facts about an entity",
        "description": "Returns the latest value of each fact, ordered by id: what the catalog knows, what fact providers have read, and what services have posted. Facts never set a level.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "All facts, each with its age.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FactList"
                },
                "example": {
                  "items": [
                    {
                      "id": "catalog/argo-cd",
                      "entityRef": "component:default/checkout",
                      "value": "checkout",
                      "observedAt": "2026-11-28T09:30:00.000Z",
                      "source": "catalog",
                      "freshness": "fresh"
                    },
                    {
                      "id": "ci/coverage",
                      "entityRef": "component:default/checkout",
                      "value": 87.5,
                      "observedAt": "2026-11-20T14:05:00.000Z",
                      "source": "ci",
                      "link": "https://ci.example.com/checkout/412",
                      "freshness": "fresh"
                    }
                  ]
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/facts": {
      "post": {
        "operationId": "postFacts",
        "tags": [
          "facts"
        ],
        "summary": "Post facts about many entities",
        "description": "Stores what CI, scripts and tools have observed: either all facts of the request or none. A fact that was observed before what is stored already is ignored. Entities need not be in the catalog; their facts are shown as soon as they are. Facts of the source `catalog`, and of fact providers, cannot be posted. Requires the permission `maturity.fact.write`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FactsInput"
              },
              "example": {
                "facts": [
                  {
                    "id": "ci/coverage",
                    "entityRef": "component:default/checkout",
                    "value": 87.5,
                    "observedAt": "2026-11-20T14:05:00Z",
                    "link": "https://ci.example.com/checkout/412"
                  },
                  {
                    "id": "ci/signed-images",
                    "entityRef": "component:default/checkout",
                    "value": true
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "How many facts are the latest ones now, and how many were ignored.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FactsResult"
                },
                "example": {
                  "stored": 2,
                  "ignored": 0
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "409": {
            "description": "An entity would have more than 500 facts. The message names it. Nothing has been stored.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "ConflictError",
                    "message": "facts.0.entityRef: component:default/checkout would have more than 500 facts"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/facts"
                  },
                  "response": {
                    "statusCode": 409
                  }
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/rollups": {
      "get": {
        "operationId": "getRollups",
        "tags": [
          "portfolio"
        ],
        "summary": "Summarise the levels of groups of entities",
        "description": "Returns a row per group. The last row, which has a title but neither ref nor value, holds entities that belong to no group, or to one that the caller may not see. Values of the same filter are alternatives, while different filters must all match. Changes in the catalog appear within minutes. An assessment appears at once on its own entity, and in the background on entities that inherit from it.",
        "parameters": [
          {
            "name": "groupBy",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/GroupBy"
            }
          },
          {
            "name": "expand",
            "in": "query",
            "description": "Includes areas in addition to aspects.",
            "schema": {
              "type": "string",
              "enum": [
                "areas"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/portfolioGiven"
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/rollupSort"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of rollups.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RollupPage"
                },
                "example": {
                  "items": [
                    {
                      "group": {
                        "ref": "system:default/ordering",
                        "title": "Ordering"
                      },
                      "entities": 4,
                      "direct": 4,
                      "notAssessed": 1,
                      "withoutOwnAssessment": 2,
                      "stale": 1,
                      "coverage": {
                        "answered": 51,
                        "total": 88
                      },
                      "evidence": {
                        "supported": 31,
                        "contradicted": 2,
                        "none": 120
                      },
                      "aspects": [
                        {
                          "aspectId": "people",
                          "counts": {
                            "0": 0,
                            "1": 1,
                            "2": 2,
                            "3": 0,
                            "4": 0,
                            "5": 0
                          },
                          "notAssessed": 1,
                          "inherited": 2,
                          "median": 2,
                          "min": 1
                        }
                      ]
                    }
                  ],
                  "totalItems": 1,
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/entities": {
      "get": {
        "operationId": "getPortfolioEntities",
        "tags": [
          "portfolio"
        ],
        "summary": "List the entities behind a row, a cell, or a number",
        "description": "Accepts the filters of the other views, and those that lead from a number to the entities that it counts: `aspect` or `area` with `level` for a cell, `level=none` for entities not assessed, `ownAssessment=false` for those that have not assessed themselves, `stale=true` for stale ones, `without` for the row without a group, and `capability` with `demand` for the ranking of capabilities, `withinOwnReach=true` for what the build order starts from, and `risesWith` for a what-if.",
        "parameters": [
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/portfolioAspect"
          },
          {
            "$ref": "#/components/parameters/portfolioArea"
          },
          {
            "$ref": "#/components/parameters/portfolioLevel"
          },
          {
            "$ref": "#/components/parameters/portfolioStale"
          },
          {
            "$ref": "#/components/parameters/portfolioOwnAssessment"
          },
          {
            "$ref": "#/components/parameters/portfolioEvidence"
          },
          {
            "$ref": "#/components/parameters/portfolioCapability"
          },
          {
            "$ref": "#/components/parameters/portfolioDemand"
          },
          {
            "$ref": "#/components/parameters/portfolioRisesWith"
          },
          {
            "$ref": "#/components/parameters/portfolioWithinOwnReach"
          },
          {
            "$ref": "#/components/parameters/portfolioSort"
          },
          {
            "$ref": "#/components/parameters/model"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of entities.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PortfolioEntityPage"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "title": "Checkout",
                      "kind": "component",
                      "type": "service",
                      "lifecycle": "production",
                      "owner": "group:default/team-ordering",
                      "system": "system:default/ordering",
                      "domain": "domain:default/shop",
                      "level": 2,
                      "aspects": [
                        {
                          "aspectId": "people",
                          "level": 2,
                          "inherited": true
                        },
                        {
                          "aspectId": "policy",
                          "level": null,
                          "inherited": false
                        }
                      ],
                      "coverage": {
                        "answered": 17,
                        "total": 22
                      },
                      "evidence": {
                        "supported": 4,
                        "contradicted": 1,
                        "none": 21,
                        "beyond": 2
                      },
                      "oldestSubmittedAt": "2026-03-02T09:30:00.000Z",
                      "stale": true,
                      "revision": 3,
                      "wantedCapabilities": [
                        "observability"
                      ]
                    }
                  ],
                  "totalItems": 1,
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/export": {
      "get": {
        "operationId": "exportPortfolio",
        "tags": [
          "portfolio"
        ],
        "summary": "Export entities or rollups as a file",
        "description": "Streams everything that matches the filters: a row per entity or, with `groupBy`, a row per group as in `/portfolio/rollups`. Rollups cannot be filtered by level, own assessment, staleness, or capability. CSV follows RFC 4180, in UTF-8 with a byte order mark. What a spreadsheet would take for a formula is preceded by an apostrophe. If any entities are hidden from the caller, the response has the header `Maturity-Some-Hidden`. If the connection is closed early, the file is incomplete.",
        "parameters": [
          {
            "name": "format",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "csv",
                "json"
              ]
            }
          },
          {
            "name": "groupBy",
            "in": "query",
            "description": "Exports rollups by this property instead of entities.",
            "schema": {
              "$ref": "#/components/schemas/GroupBy"
            }
          },
          {
            "name": "expand",
            "in": "query",
            "description": "Includes areas in addition to aspects. Requires `groupBy`.",
            "schema": {
              "type": "string",
              "enum": [
                "areas"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/portfolioGiven"
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/portfolioAspect"
          },
          {
            "$ref": "#/components/parameters/portfolioArea"
          },
          {
            "$ref": "#/components/parameters/portfolioLevel"
          },
          {
            "$ref": "#/components/parameters/portfolioStale"
          },
          {
            "$ref": "#/components/parameters/portfolioOwnAssessment"
          },
          {
            "$ref": "#/components/parameters/portfolioEvidence"
          },
          {
            "$ref": "#/components/parameters/portfolioCapability"
          },
          {
            "$ref": "#/components/parameters/portfolioDemand"
          },
          {
            "$ref": "#/components/parameters/portfolioRisesWith"
          },
          {
            "$ref": "#/components/parameters/portfolioWithinOwnReach"
          },
          {
            "$ref": "#/components/parameters/exportSort"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The file.",
            "headers": {
              "Maturity-Some-Hidden": {
                "description": "`true` if entities that the caller may not see are left out.",
                "schema": {
                  "type": "string",
                  "enum": [
                    "true"
                  ]
                }
              }
            },
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "someHidden"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "oneOf": [
                          {
                            "$ref": "#/components/schemas/PortfolioEntity"
                          },
                          {
                            "$ref": "#/components/schemas/Rollup"
                          }
                        ]
                      }
                    },
                    "given": {
                      "type": "array",
                      "description": "The capabilities that are assumed to be in use, if any are.",
                      "items": {
                        "type": "string"
                      }
                    },
                    "someHidden": {
                      "type": "boolean"
                    }
                  }
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "title": "checkout",
                      "kind": "component",
                      "type": "service",
                      "lifecycle": "production",
                      "owner": "group:default/team-ordering",
                      "system": "system:default/ordering",
                      "domain": "domain:default/shop",
                      "level": 2,
                      "aspects": [
                        {
                          "aspectId": "technology",
                          "level": 2,
                          "inherited": false
                        }
                      ],
                      "coverage": {
                        "answered": 12,
                        "total": 22
                      },
                      "evidence": {
                        "supported": 4,
                        "contradicted": 1,
                        "none": 21,
                        "beyond": 2
                      },
                      "oldestSubmittedAt": "2026-11-02T09:30:00.000Z",
                      "stale": false,
                      "revision": 2,
                      "wantedCapabilities": [
                        "observability"
                      ]
                    }
                  ],
                  "someHidden": false
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/capabilities": {
      "get": {
        "operationId": "getCapabilityDemand",
        "tags": [
          "portfolio"
        ],
        "summary": "Rank the capabilities of the model by demand",
        "description": "Capabilities are ranked by the number of entities for which they are the only thing missing to reach the next level of an area, then by the number of entities that they bring closer to it. To list the entities behind each number, use `/portfolio/entities` with `capability` and `demand`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "All capabilities of the model.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DemandResult"
                },
                "example": {
                  "items": [
                    {
                      "capabilityId": "observability",
                      "soleBlockerFor": {
                        "entities": 3,
                        "areas": 4
                      },
                      "bringsCloser": {
                        "entities": 9,
                        "areas": 14
                      },
                      "inUseBy": 5,
                      "providers": [
                        "component:default/prometheus"
                      ]
                    }
                  ],
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/build-order": {
      "get": {
        "operationId": "getBuildOrder",
        "tags": [
          "portfolio"
        ],
        "summary": "Find which capabilities to build",
        "description": "Each assessed area below its last level counts as one level. It is within reach once its entity uses all the capabilities that the practices of that level need and that are not in place; what a team can do by itself is taken as doable. `steps` is the order in which each next capability puts most levels within reach, and `best` has the best set for each number of capabilities, from none to all. To see the levels with such a set, use `/portfolio/rollups` with `given`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The build order.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BuildOrderResult"
                },
                "example": {
                  "withinOwnReach": 31,
                  "steps": [
                    {
                      "capabilityId": "cost-management",
                      "adds": 36,
                      "withinReach": 67,
                      "providers": []
                    },
                    {
                      "capabilityId": "observability",
                      "adds": 20,
                      "withinReach": 87,
                      "providers": [
                        "component:default/prometheus"
                      ]
                    }
                  ],
                  "best": [
                    {
                      "capabilityIds": [],
                      "withinReach": 31
                    },
                    {
                      "capabilityIds": [
                        "cost-management"
                      ],
                      "withinReach": 67
                    },
                    {
                      "capabilityIds": [
                        "observability",
                        "cost-management"
                      ],
                      "withinReach": 87
                    }
                  ],
                  "exact": true,
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/trend": {
      "get": {
        "operationId": "getTrend",
        "tags": [
          "portfolio"
        ],
        "summary": "Get the development of levels over time",
        "description": "Returns a point per day or week, ending with the last day. All points cover the entities that exist today, with their current inheritance. Each assessment counts from the time of its submission. There are at most 1,000 points.",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "description": "The first day (UTC). Defaults to 90 days before the last day.",
            "schema": {
              "type": "string",
              "format": "date"
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "The last day (UTC). Defaults to today.",
            "schema": {
              "type": "string",
              "format": "date"
            }
          },
          {
            "name": "interval",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "day",
                "week"
              ],
              "default": "week"
            }
          },
          {
            "$ref": "#/components/parameters/portfolioKind"
          },
          {
            "$ref": "#/components/parameters/portfolioType"
          },
          {
            "$ref": "#/components/parameters/portfolioLifecycle"
          },
          {
            "$ref": "#/components/parameters/portfolioOwner"
          },
          {
            "$ref": "#/components/parameters/portfolioSystem"
          },
          {
            "$ref": "#/components/parameters/portfolioDomain"
          },
          {
            "$ref": "#/components/parameters/portfolioWithout"
          },
          {
            "$ref": "#/components/parameters/portfolioText"
          },
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "The points, oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Trend"
                },
                "example": {
                  "items": [
                    {
                      "date": "2026-11-22",
                      "entities": 4,
                      "evidence": {
                        "supported": 31,
                        "contradicted": 2,
                        "none": 120
                      },
                      "aspects": [
                        {
                          "aspectId": "people",
                          "counts": {
                            "0": 0,
                            "1": 1,
                            "2": 2,
                            "3": 0,
                            "4": 0,
                            "5": 0
                          },
                          "notAssessed": 1,
                          "median": 2,
                          "min": 1
                        }
                      ]
                    }
                  ],
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/portfolio/status": {
      "get": {
        "operationId": "getPortfolioStatus",
        "tags": [
          "portfolio"
        ],
        "summary": "Get how up to date the portfolio is",
        "description": "Tells when the portfolio was last synchronised with the catalog, and how many submitted assessments are still being applied.",
        "responses": {
          "200": {
            "description": "The status of the portfolio.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PortfolioStatus"
                },
                "example": {
                  "reconciledAt": "2026-11-22T09:30:00.000Z",
                  "reconciling": false,
                  "catalogUnreachableSince": null,
                  "pendingUpdates": 0
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/import": {
      "post": {
        "operationId": "importAssessments",
        "tags": [
          "exchange"
        ],
        "summary": "Import assessments of many entities",
        "description": "Accepts the result of an export: an `AssessmentDocument` of at most 5 MB and 10,000 assessments in YAML or JSON, which is validated as a whole. Each assessment lists all of the entity's answers at its time, and is added to the end of the entity's history. An assessment whose time is already in the history is skipped, so that an import can be repeated. An assessment that is older than the entity's latest one, or in the future, is refused. If any assessment is invalid or refused, nothing is imported. Requires the permission `maturity.admin`.",
        "parameters": [
          {
            "name": "dryRun",
            "in": "query",
            "description": "Validates the document and reports the result of each assessment without importing anything.",
            "schema": {
              "type": "boolean",
              "default": false
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/yaml": {
              "schema": {
                "$ref": "#/components/schemas/ImportText"
              },
              "example": "assessments:\n  - entityRef: component:default/checkout\n    model: cnmm\n    submittedAt: 2026-10-12T09:30:00Z\n    submittedBy: user:default/ana\n    answers:\n      technology.ai: { state: assessed, level: 2 }\n"
            },
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ImportText"
              },
              "example": {
                "assessments": [
                  {
                    "entityRef": "component:default/checkout",
                    "model": "cnmm",
                    "submittedAt": "2026-10-12T09:30:00Z",
                    "submittedBy": "user:default/ana",
                    "answers": {
                      "technology.ai": {
                        "state": "assessed",
                        "level": 2
                      }
                    }
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The result, or for a dry run the expected result, of each assessment.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ImportResult"
                },
                "example": {
                  "dryRun": false,
                  "items": [
                    {
                      "index": 0,
                      "entityRef": "component:default/checkout",
                      "modelId": "cnmm",
                      "submittedAt": "2026-10-12T09:30:00.000Z",
                      "result": "imported",
                      "revision": 1
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "description": "The document is invalid. The message has a line for each problem.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "InputError",
                    "message": "Nothing was imported:\nrequest:8 assessments.0.answers.technology.ai.level: technology.ai has levels 1 to 4, not 5"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/import"
                  },
                  "response": {
                    "statusCode": 400
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "409": {
            "description": "An assessment is refused. The message says which one, and why.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "ConflictError",
                    "message": "Nothing was imported:\nassessments.0.submittedAt: 2026-10-12T09:30:00.000Z of component:default/checkout is before 2026-11-01T10:00:00.000Z, when revision 2 was submitted"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/import"
                  },
                  "response": {
                    "statusCode": 409
                  }
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/export": {
      "get": {
        "operationId": "exportAssessments",
        "tags": [
          "exchange"
        ],
        "summary": "Export assessments in the format of the import",
        "description": "Exports the assessments of each entity, oldest first. Anything that could not be imported again is left out: answers to areas that the model no longer has, assessments against models that are not configured, and kinds that are not assessed. The export is streamed, so if it fails midway, the connection is closed. Requires the permission `maturity.admin`.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "description": "Full entity refs. Defaults to all entities.",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "kind",
            "in": "query",
            "description": "Kinds of entities. Defaults to all kinds.",
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "model",
            "in": "query",
            "description": "Id of the model. Defaults to all configured models.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "format",
            "in": "query",
            "description": "Overrides the `Accept` header, for use in links.",
            "schema": {
              "type": "string",
              "enum": [
                "yaml",
                "json"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The document as a file.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AssessmentDocument"
                },
                "example": {
                  "assessments": [
                    {
                      "entityRef": "component:default/checkout",
                      "model": "cnmm",
                      "submittedAt": "2026-11-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana",
                      "answers": {
                        "technology.container-and-runtime-management": {
                          "state": "assessed",
                          "level": 2,
                          "note": "Every merge builds an image."
                        }
                      }
                    }
                  ]
                }
              },
              "application/yaml": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/capabilities": {
      "get": {
        "operationId": "getCapabilities",
        "tags": [
          "capabilities"
        ],
        "summary": "List the capabilities of the model with those who provide them",
        "description": "Lists who provides each capability and how that is known, and who seems to provide it: they await a decision, unless `maturity.capabilities.providers` says otherwise. Entities that are hidden from the caller are left out. Requires the permission `maturity.portfolio.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/model"
          }
        ],
        "responses": {
          "200": {
            "description": "All capabilities of the model, in its order.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CapabilityOffers"
                },
                "example": {
                  "items": [
                    {
                      "capabilityId": "delivery",
                      "providers": [
                        {
                          "entityRef": "component:default/flux",
                          "knownBy": "annotation"
                        }
                      ],
                      "suggestions": [
                        {
                          "entityRef": "component:default/argocd",
                          "knownBy": "found",
                          "reason": {
                            "field": "name",
                            "match": "Argo CD"
                          }
                        }
                      ],
                      "totalSuggestions": 1,
                      "dismissed": [],
                      "inUseBy": 12
                    }
                  ],
                  "someHidden": false
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/capabilities/{capabilityId}/providers": {
      "post": {
        "operationId": "decideProviders",
        "tags": [
          "capabilities"
        ],
        "summary": "Confirm or dismiss entities that were found as providers",
        "description": "Stores the decision for all of them, or for none. It takes effect at once, and holds until it is changed or withdrawn. Requires the permission `maturity.provider.write`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/capabilityId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProviderDecisions"
              },
              "example": {
                "decision": "confirmed",
                "entityRefs": [
                  "component:default/argocd"
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The entities after the decision.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/CapabilityProvider"
                      }
                    }
                  }
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/argocd",
                      "knownBy": "decision",
                      "reason": {
                        "field": "name",
                        "match": "Argo CD"
                      },
                      "decided": {
                        "decision": "confirmed",
                        "at": "2026-11-28T10:00:00.000Z",
                        "by": "user:default/ana"
                      }
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/capabilities/{capabilityId}/providers/{kind}/{namespace}/{name}": {
      "put": {
        "operationId": "decideProvider",
        "tags": [
          "capabilities"
        ],
        "summary": "Confirm or dismiss an entity that was found as a provider",
        "description": "It takes effect at once, and holds until it is changed or withdrawn. An entity with the annotation `cnmm.io/provides-capabilities` provides what that says, so that there is nothing to decide. Requires the permission `maturity.provider.write`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/capabilityId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "decision"
                ],
                "properties": {
                  "decision": {
                    "$ref": "#/components/schemas/ProviderDecision"
                  }
                }
              },
              "example": {
                "decision": "confirmed"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The entity after the decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CapabilityProvider"
                },
                "example": {
                  "entityRef": "component:default/argocd",
                  "knownBy": "decision",
                  "reason": {
                    "field": "name",
                    "match": "Argo CD"
                  },
                  "decided": {
                    "decision": "confirmed",
                    "at": "2026-11-28T10:00:00.000Z",
                    "by": "user:default/ana"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "operationId": "withdrawProviderDecision",
        "tags": [
          "capabilities"
        ],
        "summary": "Withdraw the decision about a provider",
        "description": "The entity is suggested again. Succeeds even if nothing was decided. Requires the permission `maturity.provider.write`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/capabilityId"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "204": {
            "description": "There is no decision."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/orphans": {
      "get": {
        "operationId": "getOrphans",
        "tags": [
          "exchange"
        ],
        "summary": "List answers whose entity is not in the catalog",
        "description": "Lists what is stored for entities that the catalog does not have: assessments, drafts and targets, by all models, ordered by entity ref. An entity that was deleted appears after the next reconciliation. The catalog is asked with the plugin's own permissions, so an entity that is hidden from the caller is not listed. Requires the permission `maturity.admin`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of orphaned answers.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrphanPage"
                },
                "example": {
                  "items": [
                    {
                      "entityRef": "component:default/checkout",
                      "modelIds": [
                        "cnmm"
                      ],
                      "assessments": 3,
                      "submittedAt": "2026-03-02T09:30:00.000Z",
                      "submittedBy": "user:default/ana",
                      "draftAnswers": 2,
                      "targets": 1
                    }
                  ],
                  "totalItems": 1
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/orphans/reattach": {
      "post": {
        "operationId": "reattachOrphan",
        "tags": [
          "exchange"
        ],
        "summary": "Attach the answers of an entity that has left the catalog to another one",
        "description": "Moves the assessments, drafts and targets of `from`, by all models, to `to`, such as the same entity under its new name. Assessments keep their revisions, times and authors. `from` must not be in the catalog. `to` must be, and must have no assessment, draft or target by the same models. Requires the permission `maturity.admin`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Reattachment"
              },
              "example": {
                "from": "component:default/checkout",
                "to": "component:default/till"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was moved.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReattachResult"
                },
                "example": {
                  "from": "component:default/checkout",
                  "to": "component:default/till",
                  "modelIds": [
                    "cnmm"
                  ],
                  "assessments": 3,
                  "draftAnswers": 2,
                  "targets": 1
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/NotAllowed"
          },
          "404": {
            "description": "Nothing is stored for `from`, or `to` does not exist, or the caller may not see it. The message names the field.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                }
              }
            }
          },
          "409": {
            "description": "`from` is in the catalog, or `to` has an assessment, a draft or a target of its own. The message names the field and what is in the way. Nothing has been moved.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorBody"
                },
                "example": {
                  "error": {
                    "name": "ConflictError",
                    "message": "to: component:default/till already has assessments (2), targets (1) of the model cnmm"
                  },
                  "request": {
                    "method": "POST",
                    "url": "/orphans/reattach"
                  },
                  "response": {
                    "statusCode": 409
                  }
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "description": "Kind of the entity, in any case.",
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\p{C}\\p{So}]+$",
          "maxLength": 63
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "description": "Namespace of the entity, in any case.",
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\p{C}\\p{So}]+$",
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "description": "Name of the entity, in any case.",
        "schema": {
          "type": "string",
          "pattern": "^[^/:\\s\\p{C}\\p{So}]+$",
          "maxLength": 120
        }
      },
      "areaId": {
        "name": "areaId",
        "in": "path",
        "required": true,
        "description": "Id of an area of the model.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "capabilityId": {
        "name": "capabilityId",
        "in": "path",
        "required": true,
        "description": "Id of a capability of a model.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "aspectId": {
        "name": "aspectId",
        "in": "path",
        "required": true,
        "description": "Id of an aspect of the model.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "model": {
        "name": "model",
        "in": "query",
        "description": "Id of the model. Defaults to the first configured model.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "Maximum number of items to return.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 100
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "description": "The `nextCursor` of the previous page. The rest of the request must be the same, except for `limit`.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 2000
        }
      },
      "portfolioKind": {
        "name": "kind",
        "in": "query",
        "description": "Kinds of entities. Defaults to `component`.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioType": {
        "name": "type",
        "in": "query",
        "description": "The `spec.type` of entities.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioLifecycle": {
        "name": "lifecycle",
        "in": "query",
        "description": "The `spec.lifecycle` of entities.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioOwner": {
        "name": "owner",
        "in": "query",
        "description": "Full entity refs.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioSystem": {
        "name": "system",
        "in": "query",
        "description": "Full entity refs.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioDomain": {
        "name": "domain",
        "in": "query",
        "description": "Full entity refs. Selects everything that is part of one of the domains, of their subdomains, or of a system in one of them.",
        "schema": {
          "$ref": "#/components/schemas/FilterValues"
        }
      },
      "portfolioWithout": {
        "name": "without",
        "in": "query",
        "description": "Selects entities that lack the property, like the rollup without a group.",
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/GroupBy"
          }
        }
      },
      "portfolioText": {
        "name": "text",
        "in": "query",
        "description": "Part of a name or title, in any case.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200,
          "pattern": "^[^\\u0000\\p{Cs}]*$"
        }
      },
      "portfolioGiven": {
        "name": "given",
        "in": "query",
        "description": "Ids of capabilities. Returns the levels that entities would have if they used these capabilities. An area rises by one level if the practices of that level that are not in place need capabilities that the entity does not use, and all of those capabilities are given. Only rollups support this; `risesWith` lists the entities that rise.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "example": [
          "observability"
        ]
      },
      "portfolioAspect": {
        "name": "aspect",
        "in": "query",
        "description": "Id of the aspect that `level` and `sort` refer to.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioArea": {
        "name": "area",
        "in": "query",
        "description": "Id of the area that `level` and `sort` refer to. Cannot be combined with an aspect.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioLevel": {
        "name": "level",
        "in": "query",
        "description": "A level, or `none` for entities that are not assessed. Refers to the given aspect or area, or else to the overall level.",
        "schema": {
          "type": "string",
          "pattern": "^(none|[0-9])$"
        }
      },
      "portfolioStale": {
        "name": "stale",
        "in": "query",
        "description": "`true` selects entities that have a stale effective answer.",
        "schema": {
          "type": "boolean"
        }
      },
      "portfolioOwnAssessment": {
        "name": "ownAssessment",
        "in": "query",
        "description": "`true` selects entities that have submitted an assessment themselves, `false` those that have not, whatever they inherit.",
        "schema": {
          "type": "boolean"
        }
      },
      "portfolioEvidence": {
        "name": "evidence",
        "in": "query",
        "description": "Selects entities by what facts say about the practices of all areas: with claims that facts support, with claims that facts contradict, with claims about which facts say nothing at all (`none`), or with practices that facts support though the entity does not claim them (`beyond`).",
        "schema": {
          "type": "string",
          "enum": [
            "supported",
            "contradicted",
            "none",
            "beyond"
          ]
        }
      },
      "portfolioCapability": {
        "name": "capability",
        "in": "query",
        "description": "Id of a capability. Requires `demand`.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "portfolioDemand": {
        "name": "demand",
        "in": "query",
        "description": "How the entities relate to the capability. Requires `capability`.",
        "schema": {
          "type": "string",
          "enum": [
            "soleBlocker",
            "bringsCloser",
            "inUse"
          ]
        }
      },
      "portfolioRisesWith": {
        "name": "risesWith",
        "in": "query",
        "description": "Ids of capabilities. Selects the entities that would rise by a level if they used all of these: in the aspect or the area, or in any area if neither is given. Each entity then has `rises`, the levels that would result.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        },
        "example": [
          "observability"
        ]
      },
      "portfolioWithinOwnReach": {
        "name": "withinOwnReach",
        "in": "query",
        "description": "`true` selects entities with an assessed area whose next level needs no capability that they do not use. `withinOwnReach` of the build order counts these areas.",
        "schema": {
          "type": "boolean"
        }
      },
      "portfolioSort": {
        "name": "sort",
        "in": "query",
        "description": "Ascending, or descending with a leading minus. `weakest` is the lowest level over the aspects, then their average; `level` the overall level; `level.` with an id the level of an aspect or area; `supported` and `contradicted` the number of claims that facts support and contradict, `beyond` the number of practices seen beyond the claims. Entities without a value come last either way. Ties are broken by entity ref.",
        "schema": {
          "type": "string",
          "maxLength": 255,
          "pattern": "^-?(title|kind|type|owner|system|weakest|level(\\.[a-z0-9.-]+)?|coverage|oldest|supported|contradicted|beyond)$",
          "default": "title"
        }
      },
      "rollupSort": {
        "name": "sort",
        "in": "query",
        "description": "Ascending, or descending with a leading minus. `weakest` is the lowest median over the aspects, then the average of their medians; `level.` with an id the median of an aspect or area. Levels are the current ones, also with `given`. Groups without a value come last either way. Ties are broken by title.",
        "schema": {
          "type": "string",
          "maxLength": 255,
          "pattern": "^-?(title|weakest|level\\.[a-z0-9.-]+|entities|notAssessed|withoutOwnAssessment|coverage|stale)$",
          "default": "title"
        }
      },
      "exportSort": {
        "name": "sort",
        "in": "query",
        "description": "As in `/portfolio/entities` or, with `groupBy`, as in `/portfolio/rollups`.",
        "schema": {
          "type": "string",
          "maxLength": 255,
          "pattern": "^-?[a-zA-Z0-9.-]+$",
          "default": "title"
        }
      },
      "ifMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The version of the area that the client has last read, in double quotes; several of them, any of which may be replaced; or `*` for whichever there is. A weak tag never matches.",
        "schema": {
          "type": "string",
          "maxLength": 10000,
          "pattern": "^(\\*|[ \\t,]*(W/)?\"[^\"]*\"([ \\t]*,[ \\t,]*(W/)?\"[^\"]*\")*[ \\t,]*)$"
        }
      },
      "ifNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "description": "Versions that must not be the current one; `*` if the draft must not have a change to the area.",
        "schema": {
          "type": "string",
          "maxLength": 10000,
          "pattern": "^(\\*|[ \\t,]*(W/)?\"[^\"]*\"([ \\t]*,[ \\t,]*(W/)?\"[^\"]*\")*[ \\t,]*)$"
        }
      }
    },
    "responses": {
      "DraftArea": {
        "description": "The updated area.",
        "headers": {
          "ETag": {
            "description": "The version to name in the next `If-Match`, in double quotes.",
            "schema": {
              "type": "string"
            }
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/DraftArea"
            },
            "example": {
              "areaId": "technology.container-and-runtime-management",
              "version": "7f0d6c1e-6a2b-4d0e-9c53-1f5f6f0a2b11",
              "change": "set",
              "answer": {
                "state": "assessed",
                "level": 3
              },
              "updatedAt": "2026-11-02T09:30:00.000Z",
              "updatedBy": "user:default/ana",
              "inherited": null,
              "submitted": {
                "answer": {
                  "state": "assessed",
                  "level": 2,
                  "note": "Every merge builds an image."
                },
                "provenance": {
                  "entityRef": "component:default/checkout",
                  "relation": "own",
                  "revision": 2,
                  "submittedAt": "2026-11-02T09:30:00.000Z",
                  "submittedBy": "user:default/ana",
                  "freshness": "fresh",
                  "toConfirm": false
                }
              }
            }
          }
        }
      },
      "BadRequest": {
        "description": "The request is invalid. The message names the field.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            },
            "example": {
              "error": {
                "name": "InputError",
                "message": "level: technology.ai has levels 1 to 4, not 5"
              },
              "request": {
                "method": "PUT",
                "url": "/entities/component/default/checkout/draft/areas/technology.ai"
              },
              "response": {
                "statusCode": 400
              }
            }
          }
        }
      },
      "NotModified": {
        "description": "The client has the response already, as its `If-None-Match` says."
      },
      "PayloadTooLarge": {
        "description": "The body is too large. The message says how large it may be.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "Unavailable": {
        "description": "The catalog, another plugin, or the database is unavailable. The message says which one. Try again later.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "Unauthenticated": {
        "description": "The credentials are missing or invalid.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "NotAllowed": {
        "description": "The caller lacks the permission, or is a service where a user is required.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "NotFound": {
        "description": "The model, area, aspect, assessment, or entity does not exist, or the caller may not see the entity.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "Conflict": {
        "description": "The draft has no changes to submit, an answer at a level that the model no longer has, or more than 250 kB of answers. The message names the areas.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "TooManyRequests": {
        "description": "The entity has been assessed 50 times in 24 hours, imports of that time included. The message says from when it can be assessed again.",
        "headers": {
          "Retry-After": {
            "description": "The seconds until then.",
            "schema": {
              "type": "integer"
            }
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "PreconditionFailed": {
        "description": "An area has been changed in the meantime. `error.current` is its current state.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/PreconditionFailedBody"
            }
          }
        }
      },
      "ReviewFailed": {
        "description": "The draft has changed since it was reviewed, and has not been submitted. `error.differences` says how.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ReviewFailedBody"
            }
          }
        }
      },
      "ReviewRequired": {
        "description": "`reviewed` is required.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      },
      "PreconditionRequired": {
        "description": "`If-Match` is required because the draft already has a change to the area, or any change if it is to be discarded.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "schemas": {
      "FilterValues": {
        "type": "array",
        "maxItems": 100,
        "items": {
          "type": "string",
          "pattern": "^[^\\u0000\\p{Cs}]+$",
          "maxLength": 255
        }
      },
      "Time": {
        "type": "string",
        "format": "date-time",
        "description": "ISO 8601, UTC."
      },
      "Level": {
        "type": [
          "integer",
          "null"
        ],
        "description": "Null if there is no level."
      },
      "Progress": {
        "type": [
          "number",
          "null"
        ],
        "description": "The level plus the share of the next level's practices that are in place."
      },
      "Evidence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "url"
        ],
        "properties": {
          "url": {
            "type": "string",
            "maxLength": 2000,
            "description": "An http or https address."
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "AssessedAnswer": {
        "type": "object",
        "description": "The entity is at a level of the area.",
        "additionalProperties": false,
        "required": [
          "state",
          "level"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "assessed"
          },
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 9
          },
          "practices": {
            "type": "array",
            "description": "Ids of practices of higher levels that are already in place.",
            "maxItems": 100,
            "items": {
              "type": "string",
              "maxLength": 200
            }
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          },
          "evidence": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          }
        }
      },
      "NotApplicableAnswer": {
        "type": "object",
        "description": "The area does not apply to the entity, for the given reason.",
        "additionalProperties": false,
        "required": [
          "state",
          "reason"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "not-applicable"
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          }
        }
      },
      "UnknownAnswer": {
        "type": "object",
        "description": "The answer is not known yet. An inherited answer stays in effect.",
        "additionalProperties": false,
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "unknown"
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          }
        }
      },
      "Answer": {
        "description": "An entity's answer to an area.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/AssessedAnswer"
          },
          {
            "$ref": "#/components/schemas/NotApplicableAnswer"
          },
          {
            "$ref": "#/components/schemas/UnknownAnswer"
          }
        ],
        "discriminator": {
          "propertyName": "state",
          "mapping": {
            "assessed": "#/components/schemas/AssessedAnswer",
            "not-applicable": "#/components/schemas/NotApplicableAnswer",
            "unknown": "#/components/schemas/UnknownAnswer"
          }
        }
      },
      "AnswerOrNull": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/AssessedAnswer"
          },
          {
            "$ref": "#/components/schemas/NotApplicableAnswer"
          },
          {
            "$ref": "#/components/schemas/UnknownAnswer"
          },
          {
            "type": "null"
          }
        ]
      },
      "AnswerWithoutTexts": {
        "description": "What counts of an answer, without its reason, note and evidence.",
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "state",
              "level"
            ],
            "properties": {
              "state": {
                "type": "string",
                "const": "assessed"
              },
              "level": {
                "type": "integer"
              },
              "practices": {
                "type": "array",
                "description": "Ids of practices of higher levels that are already in place.",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "state"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "not-applicable",
                  "unknown"
                ]
              }
            }
          }
        ]
      },
      "AnswerWithoutTextsOrNull": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/AnswerWithoutTexts"
          },
          {
            "type": "null"
          }
        ]
      },
      "Submission": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "note": {
            "type": "string",
            "maxLength": 4000,
            "pattern": "^[^\\u0000\\p{Cs}]*$"
          },
          "reviewed": {
            "$ref": "#/components/schemas/ReviewedDraft"
          }
        }
      },
      "ReviewedDraft": {
        "type": "object",
        "description": "What the submitter has read of the draft. Without it, the response is 428.",
        "additionalProperties": false,
        "required": [
          "revision",
          "versions"
        ],
        "properties": {
          "revision": {
            "type": "integer",
            "minimum": 0,
            "description": "The `revision` of the draft."
          },
          "versions": {
            "type": "object",
            "description": "By area id: the `version` of each area that has one, which are the areas that the draft changes.",
            "maxProperties": 1000,
            "propertyNames": {
              "maxLength": 200
            },
            "additionalProperties": {
              "type": "string",
              "maxLength": 200
            }
          }
        }
      },
      "DraftDifferences": {
        "type": "object",
        "description": "How a draft differs from what was reviewed.",
        "additionalProperties": false,
        "required": [
          "areas"
        ],
        "properties": {
          "revision": {
            "type": "integer",
            "description": "Revision of the latest assessment, if it is not the one that was reviewed."
          },
          "areas": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "areaId",
                "difference"
              ],
              "properties": {
                "areaId": {
                  "type": "string"
                },
                "difference": {
                  "type": "string",
                  "enum": [
                    "added",
                    "changed",
                    "cleared",
                    "removed"
                  ],
                  "description": "`removed` means that the draft no longer changes the area, because it was submitted or discarded. It then has no `updatedAt` and `updatedBy`."
                },
                "updatedAt": {
                  "$ref": "#/components/schemas/Time"
                },
                "updatedBy": {
                  "type": "string",
                  "description": "Full entity ref."
                }
              }
            }
          }
        }
      },
      "SubmittedAnswer": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "answer",
          "revision",
          "submittedAt",
          "submittedBy",
          "modelHash"
        ],
        "properties": {
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "revision": {
            "type": "integer",
            "description": "The assessment in which the answer was last given or confirmed."
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "answeredAt": {
            "$ref": "#/components/schemas/Time"
          },
          "answeredBy": {
            "type": "string",
            "description": "Full entity ref of the user who gave the answer; whoever confirms it later does not change that. Missing if it is not known, as in older assessments."
          },
          "modelHash": {
            "type": "string",
            "description": "Content hash of the model that the answer refers to."
          }
        }
      },
      "Assessment": {
        "type": "object",
        "description": "A submitted draft, which never changes.",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "modelHash",
          "revision",
          "submittedAt",
          "submittedBy",
          "answers"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "modelHash": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "minimum": 1
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "answers": {
            "type": "object",
            "description": "The entity's own answers after the submission, by area id.",
            "additionalProperties": {
              "$ref": "#/components/schemas/SubmittedAnswer"
            }
          }
        }
      },
      "AssessmentSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "modelHash",
          "revision",
          "submittedAt",
          "submittedBy",
          "answered",
          "changed"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "modelHash": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "minimum": 1
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "answered": {
            "type": "integer",
            "description": "Number of areas that the entity's own answers assess or declare not applicable."
          },
          "changed": {
            "type": "integer",
            "description": "Number of areas whose answer differs from the previous assessment."
          }
        }
      },
      "AssessmentPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AssessmentSummary"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "AnswerChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "before",
          "after"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "before": {
            "$ref": "#/components/schemas/AnswerOrNull"
          },
          "after": {
            "$ref": "#/components/schemas/AnswerOrNull"
          }
        }
      },
      "AssessmentWithChanges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessment",
          "changes"
        ],
        "properties": {
          "assessment": {
            "$ref": "#/components/schemas/Assessment"
          },
          "changes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AnswerChange"
            }
          }
        }
      },
      "SubmitResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessment",
          "report"
        ],
        "properties": {
          "assessment": {
            "$ref": "#/components/schemas/Assessment"
          },
          "report": {
            "$ref": "#/components/schemas/EntityReport"
          }
        }
      },
      "Provenance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "relation",
          "revision",
          "submittedAt",
          "submittedBy",
          "freshness",
          "toConfirm"
        ],
        "properties": {
          "entityRef": {
            "type": [
              "string",
              "null"
            ],
            "description": "The entity that gave the answer. Null if the caller may not see that entity. The answer then has neither note nor evidence."
          },
          "relation": {
            "type": "string",
            "enum": [
              "own",
              "system",
              "provider",
              "domain",
              "owner"
            ]
          },
          "revision": {
            "type": [
              "integer",
              "null"
            ],
            "description": "The assessment in which the answer was given. Null if `entityRef` is null."
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "submittedBy": {
            "type": [
              "string",
              "null"
            ],
            "description": "Full entity ref. Null if `entityRef` is null."
          },
          "answeredAt": {
            "$ref": "#/components/schemas/Time"
          },
          "answeredBy": {
            "type": "string",
            "description": "Full entity ref of the user who gave the answer. Missing if it is not known, or if `entityRef` is null."
          },
          "freshness": {
            "type": "string",
            "enum": [
              "fresh",
              "ageing",
              "stale"
            ]
          },
          "toConfirm": {
            "type": "boolean",
            "description": "True if the model's wording has changed since the answer was given. The answer stays in effect, but should be reviewed."
          }
        }
      },
      "AnswerWithProvenance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "answer",
          "provenance"
        ],
        "properties": {
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
          }
        }
      },
      "AnswerWithProvenanceOrNull": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/AnswerWithProvenance"
          },
          {
            "type": "null"
          }
        ]
      },
      "InheritedAnswerOrNull": {
        "oneOf": [
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "answer",
              "provenance"
            ],
            "properties": {
              "answer": {
                "$ref": "#/components/schemas/AnswerWithoutTexts"
              },
              "provenance": {
                "$ref": "#/components/schemas/Provenance"
              }
            }
          },
          {
            "type": "null"
          }
        ]
      },
      "DraftArea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "version",
          "change",
          "answer",
          "inherited",
          "submitted"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "version": {
            "type": [
              "string",
              "null"
            ],
            "description": "The version to name in `If-Match` on the next write. Null if the draft has no change to the area."
          },
          "change": {
            "type": "string",
            "enum": [
              "set",
              "cleared",
              "unchanged"
            ]
          },
          "answer": {
            "$ref": "#/components/schemas/AnswerOrNull"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "updatedBy": {
            "type": "string"
          },
          "inherited": {
            "$ref": "#/components/schemas/InheritedAnswerOrNull"
          },
          "submitted": {
            "$ref": "#/components/schemas/AnswerWithProvenanceOrNull"
          }
        }
      },
      "Draft": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "revision",
          "areas",
          "gone"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "revision": {
            "type": "integer",
            "description": "Revision of the latest assessment, or 0 if there is none."
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DraftArea"
            }
          },
          "gone": {
            "type": "array",
            "description": "Submitted answers to areas that the model no longer has. Submissions carry them over, and they take effect again if the area returns.",
            "items": {
              "$ref": "#/components/schemas/GoneArea"
            }
          }
        }
      },
      "GoneArea": {
        "type": "object",
        "description": "The entity's own answer to an area that the model no longer has.",
        "additionalProperties": false,
        "required": [
          "areaId",
          "title",
          "answer",
          "provenance"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "The area's title at the time of the answer."
          },
          "answer": {
            "$ref": "#/components/schemas/Answer"
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
          }
        }
      },
      "Coverage": {
        "type": "object",
        "description": "The number of answered areas (assessed or not applicable), and of all areas.",
        "additionalProperties": false,
        "required": [
          "answered",
          "total"
        ],
        "properties": {
          "answered": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          }
        }
      },
      "AspectReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "level",
          "progress",
          "weakest",
          "coverage",
          "partial"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "progress": {
            "$ref": "#/components/schemas/Progress"
          },
          "weakest": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "areaId",
                  "level"
                ],
                "properties": {
                  "areaId": {
                    "type": "string"
                  },
                  "level": {
                    "type": "integer"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "partial": {
            "type": "boolean"
          },
          "target": {
            "$ref": "#/components/schemas/Target"
          }
        }
      },
      "AreaReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "answer",
          "level",
          "progress",
          "provenance"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "answer": {
            "$ref": "#/components/schemas/AnswerWithoutTextsOrNull"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "progress": {
            "$ref": "#/components/schemas/Progress"
          },
          "provenance": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Provenance"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "EntityReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelId",
          "modelVersion",
          "policy",
          "overall",
          "coverage",
          "partial",
          "aspects",
          "areas",
          "assessment",
          "relations",
          "unknownCapabilities",
          "recommendations",
          "evidence",
          "someHidden"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "modelVersion": {
            "type": "string"
          },
          "policy": {
            "$ref": "#/components/schemas/RollupPolicy"
          },
          "overall": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "level",
              "progress"
            ],
            "properties": {
              "level": {
                "$ref": "#/components/schemas/Level"
              },
              "progress": {
                "$ref": "#/components/schemas/Progress"
              }
            }
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "partial": {
            "type": "boolean"
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AspectReport"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AreaReport"
            }
          },
          "assessment": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "revision",
                  "submittedAt",
                  "submittedBy"
                ],
                "properties": {
                  "revision": {
                    "type": "integer"
                  },
                  "submittedAt": {
                    "$ref": "#/components/schemas/Time"
                  },
                  "submittedBy": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "relations": {
            "type": "object",
            "description": "The owners, systems and domains of the entity that are in the catalog, as far as the caller may see them. Others that the entity names are missing or hidden.",
            "additionalProperties": false,
            "required": [
              "owners",
              "systems",
              "domains"
            ],
            "properties": {
              "owners": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "systems": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "domains": {
                "type": "array",
                "description": "Its own domains and, for a component, those of its systems.",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "unknownCapabilities": {
            "type": "array",
            "description": "Ids of capabilities that the annotation `cnmm.io/provides-capabilities` of the entity names although no model has them: the first 20, each cut to 100 characters.",
            "items": {
              "type": "string"
            }
          },
          "recommendations": {
            "type": "array",
            "description": "Steps towards the next level of each area, in the recommended order.",
            "items": {
              "$ref": "#/components/schemas/Recommendation"
            }
          },
          "evidence": {
            "$ref": "#/components/schemas/ReportEvidence"
          },
          "someHidden": {
            "type": "boolean",
            "description": "True if providers, parts, or sources that the caller may not see are left out."
          }
        }
      },
      "Recommendation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "toLevel",
          "practiceIds",
          "completesLevel",
          "capabilities"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "toLevel": {
            "type": "integer"
          },
          "practiceIds": {
            "type": "array",
            "description": "Practices of the next level that are not in place.",
            "items": {
              "type": "string"
            }
          },
          "completesLevel": {
            "type": "boolean",
            "description": "True if this step alone completes the level."
          },
          "capabilities": {
            "type": "array",
            "description": "The capabilities that these practices need, each listed once.",
            "items": {
              "$ref": "#/components/schemas/ResolvedCapability"
            }
          }
        }
      },
      "ResolvedCapability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "capabilityId",
          "status",
          "providers"
        ],
        "properties": {
          "capabilityId": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "in-use",
              "available",
              "missing"
            ],
            "description": "In use if the entity depends on a provider or a check has found that it uses the capability, available if a provider exists, missing if nobody offers it. A system or domain also uses a capability if at least one of its components does."
          },
          "providers": {
            "type": "array",
            "description": "Full entity refs of the providers.",
            "items": {
              "type": "string"
            }
          },
          "parts": {
            "type": "object",
            "description": "For a system or domain, the number of its components that use the capability, and of all its components.",
            "additionalProperties": false,
            "required": [
              "using",
              "total"
            ],
            "properties": {
              "using": {
                "type": "integer"
              },
              "total": {
                "type": "integer"
              }
            }
          },
          "dependsOn": {
            "type": "array",
            "description": "The providers that the entity itself depends on. Absent if there are none.",
            "items": {
              "type": "string"
            }
          },
          "findings": {
            "type": "array",
            "description": "The checks that have found that the entity itself uses it. Absent if none has.",
            "items": {
              "$ref": "#/components/schemas/CheckFinding"
            }
          }
        }
      },
      "EvidenceCounts": {
        "type": "object",
        "additionalProperties": false,
        "description": "How many of the practices that an entity claims itself facts support, contradict, or say nothing about.",
        "required": [
          "supported",
          "contradicted",
          "none"
        ],
        "properties": {
          "supported": {
            "type": "integer"
          },
          "contradicted": {
            "type": "integer"
          },
          "none": {
            "type": "integer"
          }
        }
      },
      "CheckFinding": {
        "type": "object",
        "additionalProperties": false,
        "description": "What a check of the model has found about the entity.",
        "required": [
          "checkId",
          "title",
          "facts"
        ],
        "properties": {
          "checkId": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "What was seen."
          },
          "facts": {
            "type": "array",
            "description": "The facts that show it. Empty if it is an absence.",
            "items": {
              "$ref": "#/components/schemas/AgedFact"
            }
          }
        }
      },
      "ReportEvidence": {
        "type": "object",
        "additionalProperties": false,
        "description": "What facts about the entity say of the practices. It never changes a level.",
        "required": [
          "claims",
          "areas"
        ],
        "properties": {
          "claims": {
            "$ref": "#/components/schemas/EvidenceCounts"
          },
          "areas": {
            "type": "array",
            "description": "All areas of the model, in its order.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "areaId",
                "claims",
                "practices"
              ],
              "properties": {
                "areaId": {
                  "type": "string"
                },
                "claims": {
                  "$ref": "#/components/schemas/EvidenceCounts"
                },
                "practices": {
                  "type": "array",
                  "description": "The practices that facts say something about, claimed or not.",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "practiceId",
                      "state",
                      "claimed",
                      "findings"
                    ],
                    "properties": {
                      "practiceId": {
                        "type": "string"
                      },
                      "state": {
                        "type": "string",
                        "enum": [
                          "supported",
                          "contradicted"
                        ],
                        "description": "One finding that contradicts it outweighs others."
                      },
                      "claimed": {
                        "type": "boolean",
                        "description": "Whether the entity's own answer says that the practice is in place."
                      },
                      "findings": {
                        "type": "array",
                        "items": {
                          "$ref": "#/components/schemas/CheckFinding"
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "Target": {
        "type": "object",
        "description": "The level that the owners aim at for an aspect.",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "level",
          "setAt",
          "setBy"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "level": {
            "type": "integer"
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "When the level should be reached."
          },
          "reason": {
            "type": "string"
          },
          "setAt": {
            "$ref": "#/components/schemas/Time"
          },
          "setBy": {
            "type": "string",
            "description": "Full entity ref."
          }
        }
      },
      "TargetInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "level"
        ],
        "properties": {
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 9
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "When the level should be reached."
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000,
            "pattern": "^[^\\u0000\\p{Cs}]*$"
          }
        }
      },
      "ReportsQuery": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRefs"
        ],
        "properties": {
          "entityRefs": {
            "type": "array",
            "description": "Full entity refs.",
            "maxItems": 1000,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          }
        }
      },
      "QueriedReports": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "In the order of the request.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "report"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "report": {
                  "description": "Null if the entity does not exist, the caller may not see it, or its kind is not assessed.",
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/EntityReport"
                    },
                    {
                      "type": "null"
                    }
                  ]
                }
              }
            }
          }
        }
      },
      "RollupPolicy": {
        "type": "string",
        "description": "How the levels of areas are combined into the level of an aspect, and those of aspects into the overall level.",
        "enum": [
          "median",
          "weakest",
          "average"
        ]
      },
      "AspectDistribution": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "counts",
          "notAssessed",
          "median",
          "min"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "counts": {
            "type": "object",
            "description": "Number of entities at each level, with a key for every level of the model.",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "notAssessed": {
            "type": "integer"
          },
          "median": {
            "$ref": "#/components/schemas/Level"
          },
          "min": {
            "$ref": "#/components/schemas/Level"
          }
        }
      },
      "AspectRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "aspectId",
          "counts",
          "notAssessed",
          "inherited",
          "median",
          "min"
        ],
        "properties": {
          "aspectId": {
            "type": "string"
          },
          "counts": {
            "type": "object",
            "description": "Number of entities at each level, with a key for every level of the model.",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "notAssessed": {
            "type": "integer"
          },
          "inherited": {
            "type": "integer",
            "description": "Number of entities that have their level from answers of others alone."
          },
          "median": {
            "$ref": "#/components/schemas/Level"
          },
          "min": {
            "$ref": "#/components/schemas/Level"
          }
        }
      },
      "Rollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "entities",
          "notAssessed",
          "withoutOwnAssessment",
          "stale",
          "coverage",
          "evidence",
          "aspects"
        ],
        "properties": {
          "group": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "title"
            ],
            "properties": {
              "ref": {
                "type": "string",
                "description": "Full entity ref, if the group is an entity."
              },
              "value": {
                "type": "string",
                "description": "The value, if the group is not an entity."
              },
              "title": {
                "type": "string"
              },
              "notInCatalog": {
                "type": "boolean",
                "description": "True if the group is an entity that is not in the catalog, though its members name it."
              }
            }
          },
          "entities": {
            "type": "integer",
            "description": "Number of entities in the group. A domain includes its subdomains, an owner its child groups."
          },
          "direct": {
            "type": "integer",
            "description": "Number of entities that name the group itself, and not only one of its subdomains or child groups. 0 for entities without a group."
          },
          "notAssessed": {
            "type": "integer",
            "description": "Number of entities without any level."
          },
          "withoutOwnAssessment": {
            "type": "integer",
            "description": "Number of entities that have not submitted an assessment themselves, whatever they inherit."
          },
          "stale": {
            "type": "integer",
            "description": "Number of entities that have a stale effective answer."
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "evidence": {
            "$ref": "#/components/schemas/EvidenceCounts"
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AspectRollup"
            }
          },
          "areas": {
            "type": "array",
            "description": "Present if requested.",
            "items": {
              "$ref": "#/components/schemas/AreaRollup"
            }
          }
        }
      },
      "RollupPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Rollup"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "GroupBy": {
        "type": "string",
        "description": "The property by which entities are grouped.",
        "enum": [
          "system",
          "domain",
          "owner",
          "kind",
          "type",
          "lifecycle"
        ]
      },
      "AreaRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "areaId",
          "counts",
          "notAssessed",
          "inherited",
          "median",
          "min"
        ],
        "properties": {
          "areaId": {
            "type": "string"
          },
          "counts": {
            "type": "object",
            "description": "Number of entities at each level, with a key for every level of the model.",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "notAssessed": {
            "type": "integer"
          },
          "inherited": {
            "type": "integer",
            "description": "Number of entities that have their level from answers of others alone."
          },
          "median": {
            "$ref": "#/components/schemas/Level"
          },
          "min": {
            "$ref": "#/components/schemas/Level"
          }
        }
      },
      "PortfolioEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "kind",
          "level",
          "aspects",
          "coverage",
          "evidence",
          "oldestSubmittedAt",
          "stale",
          "revision",
          "wantedCapabilities"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "In lower case."
          },
          "type": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "domain": {
            "type": "string"
          },
          "notInCatalog": {
            "type": "array",
            "description": "Which of owner, system and domain the entity names although the catalog does not have them. Absent if the catalog has all of them.",
            "items": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "domain"
              ]
            }
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "aspects": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "aspectId",
                "level",
                "inherited"
              ],
              "properties": {
                "aspectId": {
                  "type": "string"
                },
                "level": {
                  "$ref": "#/components/schemas/Level"
                },
                "inherited": {
                  "type": "boolean",
                  "description": "True if the level comes from answers of other entities alone."
                }
              }
            }
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "evidence": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "supported",
              "contradicted",
              "none",
              "beyond"
            ],
            "properties": {
              "supported": {
                "type": "integer"
              },
              "contradicted": {
                "type": "integer"
              },
              "none": {
                "type": "integer"
              },
              "beyond": {
                "type": "integer",
                "description": "Number of practices that facts support though the entity does not claim them."
              }
            }
          },
          "oldestSubmittedAt": {
            "description": "When the oldest effective answer was submitted.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Time"
              },
              {
                "type": "null"
              }
            ]
          },
          "stale": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer",
            "description": "Revision of the entity's latest assessment, or 0 if there is none."
          },
          "wantedCapabilities": {
            "type": "array",
            "maxItems": 2,
            "description": "Ids of the capabilities that would help the entity most among those that it does not use: first those that somebody offers, then by the number of areas that they block.",
            "items": {
              "type": "string"
            }
          },
          "rises": {
            "type": "array",
            "description": "The aspects whose levels would rise with the capabilities of `risesWith`. Absent without that filter; empty where areas would rise, but no aspect with them.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "aspectId",
                "to"
              ],
              "properties": {
                "aspectId": {
                  "type": "string"
                },
                "to": {
                  "type": "integer",
                  "description": "The level that would result."
                }
              }
            }
          }
        }
      },
      "PortfolioEntityPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PortfolioEntity"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "DemandCount": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entities",
          "areas"
        ],
        "properties": {
          "entities": {
            "type": "integer"
          },
          "areas": {
            "type": "integer"
          }
        }
      },
      "CapabilityOffers": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "someHidden"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capabilityId",
                "providers",
                "suggestions",
                "totalSuggestions",
                "dismissed",
                "inUseBy"
              ],
              "properties": {
                "capabilityId": {
                  "type": "string"
                },
                "providers": {
                  "type": "array",
                  "description": "Who provides it.",
                  "items": {
                    "$ref": "#/components/schemas/CapabilityProvider"
                  }
                },
                "suggestions": {
                  "type": "array",
                  "description": "Who was found and awaits a decision, the first 1,000.",
                  "items": {
                    "$ref": "#/components/schemas/CapabilityProvider"
                  }
                },
                "totalSuggestions": {
                  "type": "integer"
                },
                "dismissed": {
                  "type": "array",
                  "description": "Who was found and dismissed, the first 1,000.",
                  "items": {
                    "$ref": "#/components/schemas/CapabilityProvider"
                  }
                },
                "inUseBy": {
                  "type": "integer",
                  "description": "Number of components that use a provider of it."
                }
              }
            }
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "CapabilityProvider": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "knownBy"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "knownBy": {
            "type": "string",
            "enum": [
              "annotation",
              "decision",
              "found"
            ]
          },
          "reason": {
            "type": "object",
            "description": "Why it was found.",
            "additionalProperties": false,
            "required": [
              "field",
              "match"
            ],
            "properties": {
              "field": {
                "type": "string",
                "enum": [
                  "name",
                  "title",
                  "type",
                  "tags"
                ]
              },
              "match": {
                "type": "string",
                "description": "The project or type that the field names."
              }
            }
          },
          "decided": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "decision",
              "at",
              "by"
            ],
            "properties": {
              "decision": {
                "$ref": "#/components/schemas/ProviderDecision"
              },
              "at": {
                "type": "string",
                "format": "date-time"
              },
              "by": {
                "type": "string",
                "description": "Full entity ref."
              }
            }
          }
        }
      },
      "ProviderDecision": {
        "type": "string",
        "enum": [
          "confirmed",
          "dismissed"
        ]
      },
      "ProviderDecisions": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "decision",
          "entityRefs"
        ],
        "properties": {
          "decision": {
            "$ref": "#/components/schemas/ProviderDecision"
          },
          "entityRefs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "type": "string"
            }
          }
        }
      },
      "DemandResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "someHidden"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capabilityId",
                "soleBlockerFor",
                "bringsCloser",
                "inUseBy",
                "providers"
              ],
              "properties": {
                "capabilityId": {
                  "type": "string"
                },
                "soleBlockerFor": {
                  "$ref": "#/components/schemas/DemandCount"
                },
                "bringsCloser": {
                  "$ref": "#/components/schemas/DemandCount"
                },
                "inUseBy": {
                  "type": "integer",
                  "description": "Number of entities that use a provider of it."
                },
                "providers": {
                  "type": "array",
                  "description": "Full entity refs of the providers.",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "BuildOrderResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "withinOwnReach",
          "steps",
          "best",
          "exact",
          "someHidden"
        ],
        "properties": {
          "withinOwnReach": {
            "type": "integer",
            "description": "Number of levels within reach without any further capability."
          },
          "steps": {
            "type": "array",
            "description": "Each capability that blocks a level, in the order in which each next one adds most.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capabilityId",
                "adds",
                "withinReach",
                "providers"
              ],
              "properties": {
                "capabilityId": {
                  "type": "string"
                },
                "adds": {
                  "type": "integer",
                  "description": "Number of levels that it adds to those before it."
                },
                "withinReach": {
                  "type": "integer",
                  "description": "Number of all levels within reach once it is built."
                },
                "providers": {
                  "type": "array",
                  "description": "Full entity refs of the providers.",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "best": {
            "type": "array",
            "description": "The best set for each number of capabilities, from 0.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "capabilityIds",
                "withinReach"
              ],
              "properties": {
                "capabilityIds": {
                  "type": "array",
                  "description": "In the order of the model.",
                  "items": {
                    "type": "string"
                  }
                },
                "withinReach": {
                  "type": "integer"
                }
              }
            }
          },
          "exact": {
            "type": "boolean",
            "description": "False if more than 20 capabilities block levels: then each set is that of the first steps, and there may be a better one."
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "Trend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "someHidden"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "date",
                "entities",
                "aspects",
                "evidence"
              ],
              "properties": {
                "date": {
                  "type": "string",
                  "format": "date"
                },
                "entities": {
                  "type": "integer"
                },
                "evidence": {
                  "$ref": "#/components/schemas/EvidenceCounts"
                },
                "aspects": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/AspectDistribution"
                  }
                }
              }
            }
          },
          "someHidden": {
            "type": "boolean"
          }
        }
      },
      "PortfolioStatus": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reconciledAt",
          "reconciling",
          "catalogUnreachableSince",
          "pendingUpdates"
        ],
        "properties": {
          "reconciledAt": {
            "description": "When the catalog was last read completely. Null if it has not been yet.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Time"
              },
              {
                "type": "null"
              }
            ]
          },
          "reconciling": {
            "type": "boolean"
          },
          "catalogUnreachableSince": {
            "description": "Since when the catalog cannot be read, as the last attempt failed. Null if it can.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Time"
              },
              {
                "type": "null"
              }
            ]
          },
          "pendingUpdates": {
            "type": "integer",
            "description": "Number of submitted assessments that are still being applied to inheriting entities."
          }
        }
      },
      "ModelSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "version",
          "hash"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "hash": {
            "type": "string",
            "description": "SHA-256 of the definition, in hex."
          }
        }
      },
      "ModelList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ModelSummary"
            }
          }
        }
      },
      "Model": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "version",
          "hash",
          "policy",
          "levels",
          "aspects",
          "capabilities",
          "projects"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "hash": {
            "type": "string",
            "description": "SHA-256 of the definition, in hex."
          },
          "source": {
            "type": "string"
          },
          "policy": {
            "$ref": "#/components/schemas/RollupPolicy"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ModelLevel"
            }
          },
          "aspects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Aspect"
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Capability"
            }
          },
          "projects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Project"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Check"
            }
          },
          "survey": {
            "$ref": "#/components/schemas/Survey"
          }
        }
      },
      "ModelLevel": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "level",
          "id",
          "title",
          "summary"
        ],
        "properties": {
          "level": {
            "type": "integer"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          }
        }
      },
      "Link": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "url"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          }
        }
      },
      "Aspect": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "summary",
          "levels",
          "readiness",
          "areas"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "level",
                "text"
              ],
              "properties": {
                "level": {
                  "type": "integer"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          },
          "readiness": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PracticeArea"
            }
          }
        }
      },
      "PracticeArea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "question",
          "why",
          "askedOn",
          "levels"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "question": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "askedOn": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "askedOnReason": {
            "type": "string"
          },
          "about": {
            "type": "array",
            "description": "Ids of the capabilities that the area is about.",
            "items": {
              "type": "string"
            }
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "level",
                "text",
                "practices"
              ],
              "properties": {
                "level": {
                  "type": "integer"
                },
                "text": {
                  "type": "string",
                  "description": "What being there looks like."
                },
                "practices": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/Practice"
                  }
                }
              }
            }
          }
        }
      },
      "Practice": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "text",
          "capabilities"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "capabilities": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "evidence": {
            "type": "string"
          },
          "references": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Link"
            }
          },
          "projects": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Capability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "text",
          "addition",
          "projects",
          "links"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "addition": {
            "type": "boolean"
          },
          "projects": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "foundBy": {
            "type": "object",
            "additionalProperties": false,
            "description": "How its providers are found in the catalog.",
            "properties": {
              "projects": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "names": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "types": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Link"
            }
          }
        }
      },
      "Check": {
        "type": "object",
        "additionalProperties": false,
        "description": "What facts about an entity mean.",
        "required": [
          "id",
          "title",
          "when"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "What was seen if it holds."
          },
          "when": {
            "type": "object",
            "additionalProperties": false,
            "description": "The test of a fact, or `anyOf` or `allOf` several.",
            "properties": {
              "fact": {
                "type": "string"
              },
              "absent": {
                "type": "boolean"
              },
              "equals": {
                "type": [
                  "boolean",
                  "number",
                  "string"
                ]
              },
              "atLeast": {
                "type": "number"
              },
              "atMost": {
                "type": "number"
              },
              "anyOf": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FactTest"
                }
              },
              "allOf": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FactTest"
                }
              }
            }
          },
          "supports": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "contradicts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "uses": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "FactTest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "fact"
        ],
        "properties": {
          "fact": {
            "type": "string"
          },
          "absent": {
            "type": "boolean"
          },
          "equals": {
            "type": [
              "boolean",
              "number",
              "string"
            ]
          },
          "atLeast": {
            "type": "number"
          },
          "atMost": {
            "type": "number"
          }
        }
      },
      "Project": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "foundation",
          "status",
          "asOf"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "aliases": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "foundation": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "graduated",
              "incubating",
              "sandbox",
              "archived",
              "retired",
              "external"
            ]
          },
          "since": {
            "type": "string"
          },
          "asOf": {
            "type": "string"
          },
          "home": {
            "type": "string"
          },
          "partOf": {
            "type": "string"
          },
          "useInstead": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "note": {
            "type": "string"
          }
        }
      },
      "Survey": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "note",
          "figures"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "figures": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "title",
                "items"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "label",
                      "percent"
                    ],
                    "properties": {
                      "label": {
                        "type": "string"
                      },
                      "percent": {
                        "type": "number"
                      },
                      "level": {
                        "type": "integer"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "ImportText": {
        "description": "An `AssessmentDocument` as text, of at most 5 MB. It is not validated against a schema here but as a whole, so that every problem is reported with its line."
      },
      "ExchangedAssessment": {
        "type": "object",
        "description": "All of an entity's answers at a point in time.",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "submittedAt",
          "submittedBy",
          "answers"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Full entity ref."
          },
          "model": {
            "type": "string"
          },
          "submittedAt": {
            "type": "string",
            "description": "ISO 8601 with a time zone; from 1970 to 9999, in UTC."
          },
          "submittedBy": {
            "type": "string",
            "description": "Full entity ref."
          },
          "note": {
            "type": "string",
            "maxLength": 4000
          },
          "answers": {
            "type": "object",
            "description": "Answers by area id.",
            "additionalProperties": {
              "$ref": "#/components/schemas/Answer"
            }
          },
          "carriedOver": {
            "type": "array",
            "description": "Ids of the areas whose answer is carried over from the previous assessment. All other answers were given in this one.",
            "items": {
              "type": "string"
            }
          },
          "authors": {
            "type": "object",
            "description": "Who gave the answers, by area id; as far as that is known.",
            "additionalProperties": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "answeredAt",
                "answeredBy"
              ],
              "properties": {
                "answeredAt": {
                  "type": "string",
                  "description": "ISO 8601 with a time zone; from 1970 to 9999, in UTC."
                },
                "answeredBy": {
                  "type": "string",
                  "description": "Full entity ref."
                }
              }
            }
          }
        }
      },
      "AssessmentDocument": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "assessments"
        ],
        "properties": {
          "assessments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExchangedAssessment"
            }
          }
        }
      },
      "ImportItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "index",
          "entityRef",
          "modelId",
          "submittedAt",
          "result"
        ],
        "properties": {
          "index": {
            "type": "integer",
            "description": "Index in the document, starting at 0."
          },
          "entityRef": {
            "type": "string"
          },
          "modelId": {
            "type": "string"
          },
          "submittedAt": {
            "$ref": "#/components/schemas/Time"
          },
          "result": {
            "type": "string",
            "enum": [
              "imported",
              "would-import",
              "skipped",
              "refused"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "reason": {
            "type": "string",
            "description": "Why the assessment is skipped or refused."
          }
        }
      },
      "ImportResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "dryRun",
          "items"
        ],
        "properties": {
          "dryRun": {
            "type": "boolean"
          },
          "items": {
            "type": "array",
            "description": "In the order of the document.",
            "items": {
              "$ref": "#/components/schemas/ImportItem"
            }
          }
        }
      },
      "ErrorBody": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "request",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "PreconditionFailedBody": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "request",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message",
              "current"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "current": {
                "$ref": "#/components/schemas/DraftArea"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "ReviewFailedBody": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "error",
          "request",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message",
              "differences"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "differences": {
                "$ref": "#/components/schemas/DraftDifferences"
              }
            }
          },
          "request": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "method",
              "url"
            ],
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "OrphanedAnswers": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "modelIds",
          "assessments",
          "submittedAt",
          "submittedBy",
          "draftAnswers",
          "targets"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "modelIds": {
            "type": "array",
            "description": "Ids of the models, also of those that are no longer served.",
            "items": {
              "type": "string"
            }
          },
          "assessments": {
            "type": "integer",
            "description": "The number of assessments."
          },
          "submittedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "description": "When the last assessment was submitted."
          },
          "submittedBy": {
            "type": [
              "string",
              "null"
            ],
            "description": "Full entity ref of the user who submitted it."
          },
          "draftAnswers": {
            "type": "integer",
            "description": "The number of areas in drafts."
          },
          "targets": {
            "type": "integer",
            "description": "The number of targets."
          }
        }
      },
      "OrphanPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrphanedAnswers"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "Reattachment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "type": "string",
            "description": "Full entity ref. Not in the catalog.",
            "minLength": 1,
            "maxLength": 255
          },
          "to": {
            "type": "string",
            "description": "Full entity ref. In the catalog.",
            "minLength": 1,
            "maxLength": 255
          }
        }
      },
      "ReattachResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "modelIds",
          "assessments",
          "draftAnswers",
          "targets"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "modelIds": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "assessments": {
            "type": "integer"
          },
          "draftAnswers": {
            "type": "integer"
          },
          "targets": {
            "type": "integer"
          }
        }
      },
      "FactValue": {
        "type": [
          "boolean",
          "number",
          "string"
        ],
        "minLength": 1,
        "maxLength": 1000
      },
      "FactList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AgedFact"
            }
          }
        }
      },
      "AgedFact": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "entityRef",
          "value",
          "observedAt",
          "source",
          "freshness"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "value": {
            "$ref": "#/components/schemas/FactValue"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last observed. The catalog is observed by each reconciliation."
          },
          "source": {
            "type": "string",
            "description": "The first part of the id."
          },
          "link": {
            "type": "string",
            "format": "uri"
          },
          "freshness": {
            "type": "string",
            "enum": [
              "fresh",
              "ageing",
              "stale"
            ]
          }
        }
      },
      "FactsInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "facts"
        ],
        "properties": {
          "facts": {
            "type": "array",
            "description": "Of each entity and id at most one.",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/FactInput"
            }
          }
        }
      },
      "FactInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "entityRef",
          "value"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Slugs joined by slashes. The first one is the source, such as the name of the tool.",
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$",
            "maxLength": 200
          },
          "entityRef": {
            "type": "string",
            "description": "Full entity ref, of a kind that is assessed.",
            "minLength": 1,
            "maxLength": 255
          },
          "value": {
            "$ref": "#/components/schemas/FactValue"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Not in the future. Default is the time of the request."
          },
          "link": {
            "type": "string",
            "description": "An http or https address that shows it.",
            "maxLength": 2000
          }
        }
      },
      "FactsResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "stored",
          "ignored"
        ],
        "properties": {
          "stored": {
            "type": "integer"
          },
          "ignored": {
            "type": "integer"
          }
        }
      }
    }
  }
} as const;
